/** Texts of the bundle by their keys, handed over by the view. */
export type Texts = Record<string, string>;

/** Says a text; `{0}` and the like are filled in. */
export type Say = (key: string, ...values: (string | number)[]) => string;

export function words(texts: Texts): Say {
  return (key, ...values) => (texts[key] ?? `!${key}`).replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''));
}

/** The texts whose key begins so, by the rest of the key. */
export function under(texts: Texts, prefix: string): Texts {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => [key.slice(prefix.length), text]),
  );
}
