/** Light or dark: as the device says, until its owner chooses. The choice stays on this device. */
const KEY = 'xk-look';
const device = window.matchMedia('(prefers-color-scheme: dark)');

function chosen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // private mode: the device decides
  }
}

function isDark() {
  return document.documentElement.getAttribute('theme') === 'dark';
}

function show(dark: boolean) {
  if (dark) {
    document.documentElement.setAttribute('theme', 'dark');
  } else {
    document.documentElement.removeAttribute('theme');
  }
}

function follow() {
  const look = chosen();
  show(look ? look === 'dark' : device.matches);
}

window.addEventListener('xk-look', () => {
  const dark = !isDark();
  show(dark);
  try {
    localStorage.setItem(KEY, dark ? 'dark' : 'light');
  } catch {
    /* until the page is loaded again */
  }
});
device.addEventListener('change', follow);
follow();
export {};
