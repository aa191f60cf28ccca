import type { Stage } from './stage.ts'

interface MemberLine {
  id: string
  name: string
  source: Record<string, string> | null
  marketing: boolean
}

/** Who joined last, as the desk lists them. */
export const newest = async ({ asOwner, cafe }: Stage): Promise<MemberLine[]> =>
  (await asOwner<{ members: MemberLine[] }>('GET', `/admin/members?brand=${cafe.id}`)).members
