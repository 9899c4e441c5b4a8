import type { FormatName } from '../../../src/domain/format.ts';
import type { Value, Values } from '../../../src/domain/values/values.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';

/** The props of the field of one slot; `Slot` is a slot of the kind that the field is for. */
export interface SlotFieldProps<Slot> {
  slot: Slot;
  template: MakerTemplate;
  /** The format in the preview. */
  format: FormatName;
  /** Those of all slots. */
  values: Values;
  error: string | undefined;
  /**
   * Takes a value, or undefined for none; changes to one thing that follow each other closely name it. Absent on the
   * server, and with it the tools that need a script.
   */
  onValue?: ((value: Value | undefined, what?: string) => void) | undefined;
  /** Told when an upload begins, and when it ends. */
  onUploading?: ((begins: boolean) => void) | undefined;
}
