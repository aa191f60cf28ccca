// The list of modules. Each stands only on those before it; `infra/cloud` makes a stack of each.
import { brandModule } from './brand/module.ts'
import { cardModule } from './card/module.ts'
import { channelModule } from './channel/module.ts'
import { counterModule } from './counter/module.ts'
import { couponModule } from './coupon/module.ts'
import { ledgerModule } from './ledger/module.ts'
import { memberModule } from './member/module.ts'
import type { ModuleManifest } from './platform/manifest.ts'
import { orderModule } from './order/module.ts'
import { peopleModule } from './people/module.ts'
import { platformModule } from './platform/module.ts'
import { playbookModule } from './playbook/module.ts'
import { privacyModule } from './privacy/module.ts'
import { reportModule } from './report/module.ts'
import { staffModule } from './staff/module.ts'
import { tierModule } from './tier/module.ts'

export const modules: ModuleManifest[] = [
  platformModule,
  brandModule,
  staffModule,
  memberModule,
  ledgerModule,
  orderModule,
  tierModule,
  cardModule,
  couponModule,
  counterModule,
  channelModule,
  playbookModule,
  peopleModule,
  privacyModule,
  reportModule,
]
