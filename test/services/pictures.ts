import sharp from 'sharp';

/** Fetches the share picture of a poster and decodes all of it. */
export async function decodeShare({ url }: { url: string }, id: string) {
  const answer = await fetch(`${url}/p/${id}/share.jpg`);
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
  return { bytes, width: info.width, height: info.height };
}
