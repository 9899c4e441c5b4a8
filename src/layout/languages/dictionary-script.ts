/**
 * Scripts written without spaces, whose words ICU finds in dictionaries: Thai, Lao, Burmese, Khmer. The dictionaries
 * grow from version to version, so another ICU may break lines elsewhere.
 */
export const DICTIONARY_SCRIPT = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f\ua9e0-\ua9ff]/;
