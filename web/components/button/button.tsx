import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon/icon.tsx';

interface ButtonLinkProps {
  href: string;
  children: ComponentChildren;
  kind?: 'plain' | 'main' | 'remix';
  icon?: IconName;
  wide?: boolean;
  rel?: string;
  target?: '_blank' | '_self';
}

/** A link that looks like a button. */
export function ButtonLink({ href, children, kind = 'plain', icon, wide, rel, target }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}${wide ? ' button-wide' : ''}`} href={href} rel={rel} target={target}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
