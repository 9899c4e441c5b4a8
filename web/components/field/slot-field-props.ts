import type { FormatName } from '../../../src/domain/format.ts';
import type { Value, Values } from '../../../src/domain/values/values.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';

/** The props of the field of a slot. `Slot` is the type of slots that the field is for. */
export interface SlotFieldProps<Slot> {
  slot: Slot;
  template: MakerTemplate;
  /** The format in the preview. */
  format: FormatName;
  /** The values of all slots. */
  values: Values;
  error: string | undefined;
  /**
   * Called with a new value, undefined for none. `what` names the thing that changed: quick changes to the same thing
   * are undone together. Absent on the server, where the tools that need a script are left out.
   */
  onValue?: ((value: Value | undefined, what?: string) => void) | undefined;
  /** Called with true when an upload begins, with false when it ends. */
  onUploading?: ((begins: boolean) => void) | undefined;
}
