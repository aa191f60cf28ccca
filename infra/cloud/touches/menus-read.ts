import { bucketObjects } from './bucket-objects.ts'
import { allow, type Grant } from './grant.ts'

/** Pictures of rich menus are files of the LIFF app: `liff-app/public/menus`. */
export const menusRead: Grant = ({ stage }) => [
  allow(['s3:GetObject'], [bucketObjects(stage, 'sites', 'liff/menus/*')], {
    wide: 'Each rich menu has a picture of its own.',
  }),
]
