/** The bundle's words, handed over by the view; `{0}` is filled in. */
export class Words {
  constructor(private readonly texts: Record<string, string>) {}

  say(key: string, ...values: (string | number)[]): string {
    const text = this.texts[key] ?? `!${key}`;
    return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''));
  }

  /** Minutes while there are many, minutes and seconds in the last five. */
  left(millis: number): string {
    const seconds = Math.ceil(millis / 1000);
    const minutes = Math.floor(seconds / 60);
    return minutes >= 5
      ? this.say('minutesLeft', Math.ceil(seconds / 60))
      : `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  }
}
