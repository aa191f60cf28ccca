// Everywhere one can go from the rail, in its order.
import {
  Banknote,
  ChartNoAxesColumnIncreasing,
  Gift,
  FileUp,
  History,
  KeyRound,
  ListPlus,
  type LucideIcon,
  MessageCircle,
  MessageSquareText,
  Plug,
  ShieldCheck,
  ShieldAlert,
  Stamp,
  Store,
  Sun,
  Ticket,
  UserCog,
  UsersRound,
  Workflow,
} from 'lucide-preact'
import type { Permission } from '#shared/domain/staff/permission.ts'
import type { shell } from '../../words/words.ts'

export type PlaceName = keyof typeof shell.places

export interface Place {
  name: PlaceName
  href: string
  icon: LucideIcon
  needs: Permission
  group?: keyof typeof shell.groups
}

export const PLACES: readonly Place[] = [
  { name: 'today', href: '/admin/', icon: Sun, needs: 'reports.read' },
  { name: 'members', href: '/admin/members', icon: UsersRound, needs: 'members.read', group: 'members' },
  { name: 'attributes', href: '/admin/attributes', icon: ListPlus, needs: 'settings.write', group: 'members' },
  { name: 'approvals', href: '/admin/approvals', icon: ShieldCheck, needs: 'members.read', group: 'members' },
  { name: 'cards', href: '/admin/cards', icon: Stamp, needs: 'reports.read', group: 'rewards' },
  { name: 'coupons', href: '/admin/coupons', icon: Ticket, needs: 'reports.read', group: 'rewards' },
  { name: 'bundles', href: '/admin/bundles', icon: Gift, needs: 'reports.read', group: 'rewards' },
  {
    name: 'tiers',
    href: '/admin/tiers',
    icon: ChartNoAxesColumnIncreasing,
    needs: 'reports.read',
    group: 'rewards',
  },
  { name: 'playbooks', href: '/admin/playbooks', icon: Workflow, needs: 'reports.read', group: 'messages' },
  { name: 'messages', href: '/admin/messages', icon: MessageCircle, needs: 'reports.read', group: 'messages' },
  { name: 'money', href: '/admin/money', icon: Banknote, needs: 'reports.read', group: 'results' },
  { name: 'stores', href: '/admin/stores', icon: Store, needs: 'reports.read', group: 'house' },
  { name: 'people', href: '/admin/people', icon: UserCog, needs: 'staff.write', group: 'house' },
  { name: 'unusual', href: '/admin/unusual', icon: ShieldAlert, needs: 'members.read', group: 'house' },
  { name: 'orders', href: '/admin/orders', icon: FileUp, needs: 'members.write', group: 'house' },
  { name: 'line', href: '/admin/line', icon: Plug, needs: 'settings.write', group: 'house' },
  { name: 'sms', href: '/admin/sms', icon: MessageSquareText, needs: 'settings.write', group: 'house' },
  { name: 'tillKeys', href: '/admin/till-keys', icon: KeyRound, needs: 'settings.write', group: 'house' },
  { name: 'audit', href: '/admin/audit', icon: History, needs: 'settings.write', group: 'house' },
]

/** The place a path belongs to: /admin/members/mem_… is 會員. */
export const placeOf = (path: string): Place | undefined =>
  PLACES.find(({ href }) =>
    href === '/admin/' ? path === '/admin' || path === href : path === href || path.startsWith(`${href}/`),
  )
