/**
 * All characters that XML 1.0 does not allow, even escaped (2.2, Char): controls, lone surrogates, two non-characters.
 */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Removes the characters that XML does not allow from all strings in the data. */
export function fitForXml<T>(data: T): T {
  if (typeof data === 'string') return data.replace(NOT_XML, '') as T;
  if (Array.isArray(data)) return data.map(fitForXml) as T;
  if (data === null || typeof data !== 'object' || data instanceof Date) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fitForXml(value)])) as T;
}
