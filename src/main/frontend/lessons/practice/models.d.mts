export type Phase = 'in' | 'hold' | 'out' | 'rest';

export interface Breath {
  phase: Phase;
  seconds: number;
  done: number;
  left: number;
  breaths: number;
}

export interface Day {
  number: number;
  date: string;
  month: number;
  day: number;
  today: boolean;
}

export const RHYTHMS: string[];
export const WEEK: number;
export function breathAt(rhythm: string, millis: number): Breath;
export function fullness(breath: { phase: Phase; done: number }): number;
export function segments(hours: number[]): { from: number; share: number }[];
export function hoursLeft(hours: number[]): number;
export function hoursOf(text: string): number;
export function daysFrom(start: string, today: string, count?: number): Day[];
export function dayOf(date: Date): string;
export function sortInto<Piles extends Record<string, string[]>>(piles: Piles, value: string, pile: string): Piles;
export function moved<T>(list: T[], index: number, step: number): T[];
export function around(count: number, radius: number, turn?: number): { x: number; y: number }[];
export function clearOf(placed: { x: number; y: number }[], count: number, radius: number): { x: number; y: number }[];
export function scarcest(kinds: string[], lists: string[][]): string | undefined;
export function dial(text?: string): string;
export function wrap(text: string, width: number, wide: (text: string) => number): string[];
export function cardText(title: string, parts: { title: string; lines: string[] }[]): string;
