/** Texts of the bundle by their keys, handed over by the view. */
export type Texts = Record<string, string>;

/** Says a text; `{0}` and the like are filled in. */
export type Say = (key: string, ...values: (string | number)[]) => string;

export function words(texts: Texts): Say {
  return (key, ...values) => (texts[key] ?? `!${key}`).replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''));
}
