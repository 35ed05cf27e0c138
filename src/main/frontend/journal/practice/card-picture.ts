import { wrap } from './models';

export interface CardPart {
  title: string;
  lines: string[];
}

const WIDTH = 750;
const EDGE = 56;
const FONT = "'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/** The card as a PNG that a phone can keep among its photographs, drawn on the device: nothing leaves it. */
export function cardPicture(title: string, foot: string, parts: CardPart[]): string {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = draw(canvas.getContext('2d')!, title, foot, parts);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#f7f5f0';
  pen.fillRect(0, 0, WIDTH, canvas.height);
  draw(pen, title, foot, parts);
  return canvas.toDataURL('image/png');
}

/** @returns the height that was needed */
function draw(pen: CanvasRenderingContext2D, title: string, foot: string, parts: CardPart[]): number {
  let y = EDGE;
  const write = (text: string, size: number, weight: number, colour: string, gap: number, indent = 0) => {
    pen.font = `${weight} ${size}px ${FONT}`;
    pen.fillStyle = colour;
    for (const line of wrap(text, WIDTH - 2 * EDGE - indent, (part) => pen.measureText(part).width)) {
      y += size * 1.5;
      pen.fillText(line, EDGE + indent, y);
    }
    y += gap;
  };
  write(title, 44, 600, '#1b646b', 16);
  for (const part of parts.filter((one) => one.lines.length > 0)) {
    pen.fillStyle = '#e4dfd4';
    pen.fillRect(EDGE, y + 10, WIDTH - 2 * EDGE, 2);
    y += 14;
    write(part.title, 26, 400, '#566269', 2);
    part.lines.forEach((line) => write(line, 31, 500, '#26343b', 6));
    y += 12;
  }
  write(foot, 24, 400, '#566269', 0);
  return y + EDGE;
}
