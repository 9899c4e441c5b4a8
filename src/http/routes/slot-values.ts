import { FlyposterError } from '../../domain/errors.ts';
import { type FormatName, isFormatName } from '../../domain/format.ts';
import { checkDraft } from '../../domain/slots/check-values.ts';
import type { Template } from '../../domain/template/template.ts';
import type { Values } from '../../domain/values/values.ts';

/** Reads the values of a poster in the making from a query. @throws FlyposterError as `checkDraft` does */
export function parseDraftValues(template: Template, json: string | undefined): Values {
  return checkDraft(template, json ? parseJson(json) : {});
}

/** Reads the name of a format. @throws FlyposterError `unknown_format` unless the template offers it. */
export function findFormat(template: Template, format: string): FormatName {
  if (!isFormatName(format) || !template.formats.includes(format)) throw new FlyposterError('unknown_format');
  return format;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new FlyposterError('invalid_json', 'The values are not valid JSON.', {
      cause,
      errors: [{ path: 'values', message: 'Must be JSON.' }],
    });
  }
}
