import { Icon, type IconName } from '../icon/icon.tsx';

interface MakerBarProps {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onSurprise: () => void;
  onTemplates: () => void;
}

/** The tools for the whole poster; they need a script. */
export function MakerBar({ canUndo, canRedo, onUndo, onRedo, onSurprise, onTemplates }: MakerBarProps) {
  return (
    <fieldset class="maker-bar" aria-label="Poster">
      <Tool icon="undo" label="Undo" onClick={onUndo} off={!canUndo} hidesLabel />
      <Tool icon="redo" label="Redo" onClick={onRedo} off={!canRedo} hidesLabel />
      <Tool icon="dice" label="Surprise me" onClick={onSurprise} />
      <Tool icon="swap" label="Templates" onClick={onTemplates} />
    </fieldset>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  /** True if there is nothing to do. The button can still be focused, so that the keyboard does not lose its place. */
  off?: boolean;
  hidesLabel?: boolean;
}

function Tool({ icon, label, onClick, off = false, hidesLabel }: ToolProps) {
  return (
    <button class="maker-tool" type="button" aria-disabled={off} title={label} onClick={() => off || onClick()}>
      <Icon name={icon} />
      <span class={hidesLabel ? 'unseen' : undefined}>{label}</span>
    </button>
  );
}
