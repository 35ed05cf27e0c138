import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, PieChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Series {
  name: string;
  /** Which of the theme's tones: --xk-tone-<tone> and --xk-tone-<tone>-ink. */
  tone: string;
  values: number[];
}

interface Model {
  kind: 'bars' | 'lines' | 'ring';
  categories: string[];
  series: Series[];
  unit: string;
  /** Bars all of one length: shares instead of numbers. */
  shares: boolean;
}

const ROW = 46;
const NARROW = 520;
const LABEL_FROM_SHARE = 0.07;

/** Tones differ by pattern too, so that nothing is said by colour alone. */
const PATTERNS: Record<string, object> = {
  covered: { symbol: 'none' },
  learning: { dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  unscheduled: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
  repeating: { dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  away: { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0 },
};

/** A chart in the colours of the theme. The table beside it says the same; a click names the place that was picked. */
@customElement('xk-chart')
export class XkChart extends LitElement {
  static override styles = css`
    :host { display: block; }
    div { width: 100%; }
  `;

  /** The chart as JSON, see Model. */
  @property() model = '';
  /** What the chart shows and what it comes to, in one or two sentences. */
  @property() summary = '';

  private chart?: EChartsType;
  private readonly resized = new ResizeObserver(() => this.draw());
  private readonly themed = new MutationObserver(() => this.draw());

  override render() {
    return html`<div role="img" aria-label=${this.summary}></div>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    this.themed.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    void this.updateComplete.then(() => this.draw());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.themed.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override updated() {
    this.draw();
  }

  private draw() {
    const place = this.renderRoot.querySelector('div');
    if (!this.isConnected || !place || !this.model || !this.clientWidth) {
      return;
    }
    const model = JSON.parse(this.model) as Model;
    place.style.height = `${this.heightOf(model)}px`;
    if (!this.chart) {
      this.chart = init(place, undefined, { renderer: 'svg' });
      this.chart.on('click', (event) => this.pick(event.dataIndex));
    }
    this.chart.resize();
    this.chart.setOption(this.option(model), { notMerge: true });
    place.setAttribute('aria-label', this.summary);
  }

  private heightOf(model: Model) {
    const legend = this.legendOf(model);
    return model.kind === 'bars' ? model.categories.length * ROW + 36 + legend : 220 + legend;
  }

  /** On a phone the legend wraps; it takes a second line only when it needs one. */
  private legendOf(model: Model) {
    return this.clientWidth < NARROW && model.series.length > 3 ? 64 : 40;
  }

  private pick(index: number) {
    this.dispatchEvent(new CustomEvent('xk-pick', { detail: { index }, bubbles: true, composed: true }));
  }

  private option(model: Model) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const text = { color: this.tone('--lumo-body-text-color'), fontFamily: this.tone('--lumo-font-family'), fontSize: 14 };
    return {
      animation: !calm,
      animationDuration: 400,
      textStyle: text,
      aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: model.series.map((one) => this.pattern(one)) } },
      color: model.series.map((one) => this.tone(`--xk-tone-${one.tone}`)),
      legend: { bottom: 0, left: 'center', itemGap: 14, itemWidth: 18, itemHeight: 12, textStyle: text },
      tooltip: this.tooltip(model),
      ...(model.kind === 'ring' ? this.ring(model) : this.axes(model)),
    };
  }

  private tooltip(model: Model) {
    return {
      trigger: model.kind === 'ring' ? 'item' : 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: this.tone('--lumo-primary-color-10pct') } },
      confine: true,
      backgroundColor: this.tone('--xk-card'),
      borderColor: this.tone('--xk-line'),
      textStyle: { color: this.tone('--lumo-body-text-color') },
      formatter: model.kind === 'ring' ? undefined : (parts: { dataIndex: number }[]) => this.tip(model, parts[0].dataIndex),
    };
  }

  /** Numbers of people, not shares, and none for what is empty. */
  private tip(model: Model, index: number) {
    const box = document.createElement('div');
    const head = box.appendChild(document.createElement('strong'));
    head.textContent = model.categories[index];
    model.series
      .filter((one) => one.values[index] !== 0)
      .forEach((one) => {
        const line = box.appendChild(document.createElement('div'));
        line.textContent = `${one.name} ${one.values[index]} ${model.unit}`;
      });
    return box;
  }

  private axes(model: Model) {
    const bars = model.kind === 'bars';
    const line = { lineStyle: { color: this.tone('--xk-line') } };
    const words = { color: this.tone('--lumo-secondary-text-color'), fontSize: 13 };
    const narrow = this.clientWidth < NARROW;
    const names = {
      type: 'category',
      data: model.categories,
      inverse: bars,
      axisTick: { show: false },
      axisLine: line,
      axisLabel: { ...words, width: narrow ? 84 : 190, overflow: 'break', lineHeight: 16 },
    };
    const numbers = {
      type: 'value',
      max: model.shares ? 100 : undefined,
      interval: model.shares ? (narrow ? 50 : 25) : undefined,
      minInterval: 1,
      splitNumber: narrow ? 2 : 4,
      splitLine: line,
      axisLabel: { ...words, formatter: model.shares ? '{value}%' : '{value}' },
    };
    return {
      grid: { left: 4, right: 20, top: 8, bottom: this.legendOf(model), containLabel: true },
      xAxis: bars ? numbers : names,
      yAxis: bars ? names : numbers,
      series: model.series.map((one) => (bars ? this.bar(model, one) : { type: 'line', name: one.name, data: one.values, smooth: true })),
    };
  }

  private bar(model: Model, one: Series) {
    const totals = model.categories.map((_, i) => model.series.reduce((sum, other) => sum + other.values[i], 0));
    const share = (i: number) => (totals[i] ? one.values[i] / totals[i] : 0);
    const longest = Math.max(...totals, 1);
    const colour = this.tone(`--xk-tone-${one.tone}`);
    return {
      type: 'bar',
      stack: 'all',
      name: one.name,
      barMaxWidth: 26,
      data: one.values.map((value, i) => (model.shares ? share(i) * 100 : value)),
      cursor: 'pointer',
      emphasis: { focus: 'none' },
      label: {
        show: true,
        color: this.tone(`--xk-tone-${one.tone}-ink`),
        textBorderColor: colour,
        textBorderWidth: 4,
        fontSize: 13,
        formatter: (part: { dataIndex: number }) => {
          const value = one.values[part.dataIndex];
          const room = model.shares ? share(part.dataIndex) : value / longest;
          return room >= LABEL_FROM_SHARE ? String(value) : '';
        },
      },
    };
  }

  private ring(model: Model) {
    const first = model.series[0];
    return {
      series: [{ type: 'pie', radius: ['58%', '80%'], label: { show: false }, data: model.categories.map((name, i) => ({ name, value: first.values[i] })) }],
    };
  }

  private pattern(one: Series) {
    return { color: this.tone('--xk-tone-pattern'), ...(PATTERNS[one.tone] ?? { symbol: 'none' }) };
  }

  private tone(variable: string) {
    return getComputedStyle(this).getPropertyValue(variable).trim();
  }
}
