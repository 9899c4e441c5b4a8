/** The types of layers that are set as text and lie over all others. */
const TEXT_TYPES = ['text', 'imprint'] as const;

export type TextType = (typeof TEXT_TYPES)[number];

/** True for a layer that is set as text. All such layers of a template come after those of other types. */
export function isText<L extends { type: string }>(layer: L): layer is Extract<L, { type: TextType }> {
  return (TEXT_TYPES as readonly string[]).includes(layer.type);
}
