/**
 * An SVG picture of an error message, so that an `<img>` on another site shows a sentence instead of a broken image.
 * `message` is one of our own sentences; it is escaped all the same.
 */
export function failedPicture(message: string): Response {
  const text = message.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img">` +
    `<title>${text}</title><rect width="1200" height="630" fill="#e9e7e2"/>` +
    `<text x="600" y="325" fill="#33312e" font-family="system-ui, sans-serif" font-size="40" text-anchor="middle">` +
    `${text}</text></svg>`;
  return new Response(svg, {
    headers: { 'content-type': 'image/svg+xml', 'content-security-policy': "default-src 'none'; sandbox" },
  });
}
