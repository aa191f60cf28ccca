// The route table. A screen is loaded when it is opened, never before.
import { ErrorBoundary, lazy, Route, Router, useLocation } from 'preact-iso'
import { useRead } from './data/api.ts'
import { isComingBack } from './data/session/create-session.ts'
import { HereProvider } from './data/here.tsx'
import { signedIn } from './data/session/session.ts'
import { Desk } from './parts/shell/desk.tsx'
import { Broken } from './parts/state/broken.tsx'
import { BonePage } from './parts/state/bone.tsx'
import { Failed } from './parts/state/failed.tsx'

/** A room behind the first one opens when its words are there: one after the other (main.tsx says why). */
const behind =
  <T,>(load: () => Promise<T>) =>
  () =>
    import('./words/rooms.ts').then(load)

const SignIn = lazy(() => import('./screens/sign-in/sign-in.tsx'))
const Callback = lazy(() => import('./screens/sign-in/callback.tsx'))
const Today = lazy(() => import('./screens/today/today.tsx'))
const Members = lazy(behind(() => import('./screens/members/members.tsx')))
const Member = lazy(behind(() => import('./screens/member/member.tsx')))
const Approvals = lazy(behind(() => import('./screens/approvals/approvals.tsx')))
const Attributes = lazy(behind(() => import('./screens/attributes/attributes.tsx')))
const Cards = lazy(behind(() => import('./screens/cards/cards.tsx')))
const Card = lazy(behind(() => import('./screens/cards/card.tsx')))
const Coupons = lazy(behind(() => import('./screens/coupons/coupons.tsx')))
const Coupon = lazy(behind(() => import('./screens/coupons/coupon.tsx')))
const Bundles = lazy(behind(() => import('./screens/bundles/bundles.tsx')))
const Bundle = lazy(behind(() => import('./screens/bundles/bundle.tsx')))
const Tiers = lazy(behind(() => import('./screens/tiers/tiers.tsx')))
const Playbooks = lazy(behind(() => import('./screens/playbooks/playbooks.tsx')))
const Playbook = lazy(behind(() => import('./screens/playbooks/playbook.tsx')))
const Money = lazy(behind(() => import('./screens/money/money.tsx')))
const Orders = lazy(behind(() => import('./screens/orders/orders.tsx')))
const Messages = lazy(behind(() => import('./screens/messages/messages.tsx')))
const Stores = lazy(behind(() => import('./screens/stores/stores.tsx')))
const Poster = lazy(behind(() => import('./screens/poster/poster.tsx')))
const Line = lazy(behind(() => import('./screens/line/line.tsx')))
const Sms = lazy(behind(() => import('./screens/sms/sms.tsx')))
const TillKeys = lazy(behind(() => import('./screens/till-keys/till-keys.tsx')))
const Audit = lazy(behind(() => import('./screens/audit/audit.tsx')))
const People = lazy(behind(() => import('./screens/people/people.tsx')))
const Unusual = lazy(behind(() => import('./screens/unusual/unusual.tsx')))
const NotFound = lazy(() => import('./screens/not-found/not-found.tsx'))

const Rooms = () => (
  <Router onLoadEnd={() => document.getElementById('main')?.focus({ preventScroll: true })}>
    <Route path="/admin" component={Today} />
    <Route path="/admin/members" component={Members} />
    <Route path="/admin/members/:id" component={Member} />
    <Route path="/admin/approvals" component={Approvals} />
    <Route path="/admin/attributes" component={Attributes} />
    <Route path="/admin/cards" component={Cards} />
    <Route path="/admin/cards/:id" component={Card} />
    <Route path="/admin/coupons" component={Coupons} />
    <Route path="/admin/coupons/:id" component={Coupon} />
    <Route path="/admin/bundles" component={Bundles} />
    <Route path="/admin/bundles/:id" component={Bundle} />
    <Route path="/admin/tiers" component={Tiers} />
    <Route path="/admin/playbooks" component={Playbooks} />
    <Route path="/admin/playbooks/:id" component={Playbook} />
    <Route path="/admin/messages" component={Messages} />
    <Route path="/admin/money" component={Money} />
    <Route path="/admin/orders" component={Orders} />
    <Route path="/admin/stores" component={Stores} />
    <Route path="/admin/stores/:id" component={Stores} />
    <Route path="/admin/people" component={People} />
    <Route path="/admin/unusual" component={Unusual} />
    <Route path="/admin/line" component={Line} />
    <Route path="/admin/sms" component={Sms} />
    <Route path="/admin/till-keys" component={TillKeys} />
    <Route path="/admin/audit" component={Audit} />
    <Route default component={NotFound} />
  </Router>
)

/** Pages for paper stand alone; everything else stands on the desk. */
const isPaper = (path: string) => path.startsWith('/admin/posters/')

const Inside = () => {
  const me = useRead('GET /admin/me', {})
  const { path } = useLocation()
  if (me.error && !me.data)
    return (
      <main class="page">
        <Failed refusal={me.error} retry={() => void me.refetch()} />
      </main>
    )
  if (!me.data)
    return (
      <main class="page">
        <BonePage />
      </main>
    )
  return (
    <HereProvider me={me.data}>
      {isPaper(path) ? (
        <Router>
          <Route path="/admin/posters/:store" component={Poster} />
          <Route default component={NotFound} />
        </Router>
      ) : (
        <Desk>
          <Broken key={path}>
            <Rooms />
          </Broken>
        </Desk>
      )}
    </HereProvider>
  )
}

export const App = () => {
  const { query } = useLocation()
  return <ErrorBoundary>{isComingBack(query) ? <Callback /> : signedIn.value ? <Inside /> : <SignIn />}</ErrorBoundary>
}
