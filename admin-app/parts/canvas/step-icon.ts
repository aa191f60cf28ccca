import {
  CircleDashed,
  Hourglass,
  type LucideIcon,
  MessageCircle,
  Split,
  Stamp,
  Tag,
  Ticket,
  UserPlus,
  Zap,
} from 'lucide-preact'

/** All kinds wear one colour; the icon and the word tell them apart. A new kind is drawn as a ring until it has one. */
const ICONS: Record<string, LucideIcon> = {
  'issue-coupon': Ticket,
  'send-message': MessageCircle,
  wait: Hourglass,
  branch: Split,
  tag: Tag,
  'member-joined': UserPlus,
  'card-filled': Stamp,
  trigger: Zap,
}

export const stepIcon = (kind: string): LucideIcon => ICONS[kind] ?? CircleDashed
