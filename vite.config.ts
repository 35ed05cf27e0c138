import { createHash } from 'crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import path from 'path';
import brotli from 'rollup-plugin-brotli';
import { build, type Plugin, type ResolvedConfig, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** Pages of our own elements, without Vaadin and without a session: thousands open them in the same minute. */
const PAGES = ['care/offline.html', 'exams/exam.html', 'sessions/here.html', 'signin/sign-in.html'];

/** What the pages were made of, so that FrontendTest sees when the committed bundle is older than its sources. */
function sources(root: string, file: string): Plugin {
  return {
    name: 'xinke:sources',
    generateBundle() {
      const own = [...this.getModuleIds()].map((id) => id.split('?')[0]).filter((id) => id.startsWith(root + path.sep));
      const hashes = [...new Set(own)].sort().map((id) => {
        const text = readFileSync(id, 'utf8').replace(/\r\n/g, '\n');
        return [path.relative(root, id).replaceAll(path.sep, '/'), createHash('sha256').update(text).digest('hex')];
      });
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(Object.fromEntries(hashes), null, 1));
    },
  };
}

/** A build of its own after Vaadin's: it shares neither its pieces nor its plugins, which take style sheets into scripts. */
function pages(): Plugin {
  let vaadin: ResolvedConfig;
  return {
    name: 'xinke:pages',
    apply: 'build',
    configResolved(config) {
      vaadin = config;
    },
    async closeBundle() {
      const { root } = vaadin;
      const { outDir, target } = vaadin.build;
      await build({
        configFile: false,
        root,
        base: '/',
        publicDir: false,
        logLevel: 'warn',
        plugins: [sources(root, path.resolve(root, outDir, '../config/pages.json')), brotli()],
        build: {
          outDir,
          emptyOutDir: false,
          assetsDir: 'VAADIN/build',
          target,
          rollupOptions: { input: PAGES.map((page) => path.resolve(root, page)) },
        },
      });
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [pages()] });

export default overrideVaadinConfig(customConfig);
