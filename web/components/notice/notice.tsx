import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon/icon.tsx';

interface NoticeProps {
  title: string;
  children?: ComponentChildren;
  icon?: IconName;
}

/** A note with a title and an icon. */
export function Notice({ title, children, icon = 'arrow' }: NoticeProps) {
  return (
    <section class="notice">
      <Icon name={icon} />
      <h2 class="notice-title">{title}</h2>
      {children && <div class="notice-text">{children}</div>}
    </section>
  );
}

/** A problem, read out at once, with a link to each field concerned. */
export function Problem({ title, fields = [] }: { title: string; fields?: { id: string; message: string }[] }) {
  return (
    <section class="notice notice-problem" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <h2 class="notice-title">{title}</h2>
      {fields.length > 0 && (
        <div class="notice-text">
          <ul>
            {fields.map(({ id, message }) => (
              <li key={id}>
                <a href={`#${id}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
