const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** A text as it stands in HTML, in the text or in quotes, escaped as Handlebars does. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"'`=]/g, (sign) => ENTITIES[sign] ?? sign);
}
