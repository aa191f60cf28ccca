import type { ComponentChildren, JSX } from 'preact'
import type { LucideIcon } from 'lucide-preact'
import { Icon } from '../show/icon.tsx'

interface Look {
  /** One main button on a page. */
  kind?: 'main' | 'plain' | 'quiet' | 'bad'
  small?: boolean
  icon?: LucideIcon
  children?: ComponentChildren
}

const classes = (kind: Look['kind'], small: boolean | undefined, iconOnly: boolean) =>
  ['btn', kind && kind !== 'plain' && `btn--${kind}`, small && 'btn--s', iconOnly && 'btn--icon']
    .filter(Boolean)
    .join(' ')

export type ButtonProps = Look &
  Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class'> & {
    /** An act on its way: the button waits, keeps its width and cannot be pressed twice. */
    busy?: boolean
  }

export const Button = ({ kind, small, icon, busy, children, disabled, type = 'button', ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    class={classes(kind, small, children === undefined)}
    disabled={disabled}
    aria-busy={busy}
    aria-disabled={busy || undefined}
    onClick={busy ? undefined : rest.onClick}
  >
    {icon && <Icon of={icon} />}
    {children}
  </button>
)

export type ButtonLinkProps = Look & Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, 'icon' | 'class'>

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const ButtonLink = ({ kind, small, icon, children, ...rest }: ButtonLinkProps) => (
  <a {...rest} class={classes(kind, small, children === undefined)}>
    {icon && <Icon of={icon} />}
    {children}
  </a>
)
