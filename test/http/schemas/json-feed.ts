const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const author = {
  type: 'object',
  properties: { name: text, url: address, avatar: address },
  additionalProperties: false,
  minProperties: 1,
};
const attachment = {
  type: 'object',
  required: ['url', 'mime_type'],
  properties: {
    url: address,
    mime_type: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    title: text,
    size_in_bytes: { type: 'integer', minimum: 1 },
    duration_in_seconds: { type: 'number', minimum: 0 },
  },
  additionalProperties: false,
};
/** Extensions begin with an underscore and are objects. */
const extensions = { '^_[A-Za-z][^.]*$': { type: 'object' } };
const item = {
  type: 'object',
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: text,
    url: address,
    external_url: address,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: address,
    banner_image: address,
    date_published: { type: 'string', format: 'date-time' },
    date_modified: { type: 'string', format: 'date-time' },
    authors: { type: 'array', items: author, minItems: 1 },
    tags: { type: 'array', items: text, minItems: 1 },
    language: text,
    attachments: { type: 'array', items: attachment },
  },
  patternProperties: extensions,
  additionalProperties: false,
};

/** JSON Feed 1.1 as https://www.jsonfeed.org/version/1.1/ describes it, without what it deprecates. */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author, minItems: 1 },
    language: text,
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: { type: 'array', items: item },
  },
  patternProperties: extensions,
  additionalProperties: false,
};
