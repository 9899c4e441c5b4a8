const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const pixels = { type: 'integer', minimum: 1 };
const typed = (type: string, required: string[], none: string[]) => ({
  properties: { type: { const: type } },
  required,
  not: { anyOf: none.map((name) => ({ required: [name] })) },
});

/** An answer of oEmbed 1.0 as https://oembed.com, 2.3, describes it, without videos. */
export const oembedSchema = {
  type: 'object',
  required: ['type', 'version'],
  properties: {
    type: { enum: ['photo', 'link', 'rich'] },
    version: { const: '1.0' },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string', minLength: 1 },
    author_url: address,
    provider_name: { type: 'string', minLength: 1 },
    provider_url: address,
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: address,
    thumbnail_width: pixels,
    thumbnail_height: pixels,
    url: address,
    html: { type: 'string', minLength: 1 },
    width: pixels,
    height: pixels,
    license: { type: 'string', minLength: 1 },
    license_url: address,
  },
  additionalProperties: false,
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url', 'thumbnail_height'],
    thumbnail_height: ['thumbnail_url', 'thumbnail_width'],
  },
  oneOf: [
    typed('photo', ['url', 'width', 'height'], ['html']),
    typed('rich', ['html', 'width', 'height'], ['url']),
    typed('link', [], ['url', 'html', 'width', 'height']),
  ],
};
