import { CheckField } from '../field/field.tsx';

interface PhotoReuseFieldProps {
  checked: boolean;
  /** True if there is a photo. */
  given: boolean;
  /** Absent on the server. */
  onChecked?: ((checked: boolean) => void) | undefined;
}

/** Asks whether remixes may use the photo. Without a script nobody knows if one was chosen, so it always asks. */
export function PhotoReuseField({ checked, given, onChecked }: PhotoReuseFieldProps) {
  const field = (
    <div>
      <input type="hidden" name="photoReuseShown" value="yes" />
      <CheckField
        name="photoReuse"
        checked={checked}
        label="Others may use my photo when they remix this"
        onChecked={onChecked}
      >
        They get all of it, also what is cropped off here. Without the tick it is on your poster and nowhere else.
      </CheckField>
    </div>
  );
  if (given) return field;
  return onChecked ? null : <noscript>{field}</noscript>;
}
