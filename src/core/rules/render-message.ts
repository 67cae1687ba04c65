/**
 * Fills a message template: `"{nama} tanpa target"` with `{ nama: "IKU 1" }` → "IKU 1 tanpa target". A placeholder without
 * a word is a fault of the rule and throws: a message with a hole in it must never reach a user.
 */
export function renderMessage(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const word = data[key];
    if (word === undefined) throw new Error(`Message "${template}" has no word for {${key}}.`);
    return word;
  });
}
