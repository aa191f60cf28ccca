// The page a newcomer sees: a street, phones on a bench, the counter of a store, and what happens behind it all.
import { Complaint } from './hint/complaint.tsx'
import { Steps } from './hint/steps.tsx'
import { brands, facts } from './data/state.ts'
import { Faults } from './logs/faults.tsx'
import { Logs } from './logs/logs.tsx'
import { Phones } from './phone/phones.tsx'
import { SmsDrawer } from './phone/sms-drawer.tsx'
import { StoreSide } from './store/store-side.tsx'
import { Street } from './street/street.tsx'

export const Town = () => (
  <div class="town">
    <Street />
    <Steps />
    {facts.value?.ready && brands.value.length > 0 ? (
      <main class="bench" id="main">
        <Phones />
        <StoreSide />
      </main>
    ) : (
      <main class="waking" id="main">
        <p role="status">
          {facts.value?.ready ? '街上還沒有品牌。到後台開一家，或重新啟動來放進示範資料。' : '小鎮正在開門…'}
        </p>
      </main>
    )}
    <Logs />
    <Faults />
    <SmsDrawer />
    <Complaint />
  </div>
)
