import { useRoute } from 'preact-iso'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { BundleEditor } from './bundle-editor.tsx'
import type { BundlePage } from './bundle-page.ts'
import { useGoods } from './use-goods.ts'

/** A bundle nobody has saved yet: the address was made before it. */
const fresh = (id: string): BundlePage => ({
  id: id as BundlePage['id'],
  draft: null,
  live: null,
  liveVersion: null,
  draftVersion: null,
  changedBy: null,
  changedAt: null,
  archivedAt: null,
})

export default function Bundle() {
  const { brand } = useHere()
  const { id } = useRoute().params as { id: string }
  const asked = useRead('GET /admin/bundles', { brand: brand.id })
  const goods = useGoods()
  return (
    <Reading of={asked}>
      {({ bundles }) => (
        <Reading of={goods}>
          {(all) => <BundleEditor key={id} page={bundles.find((one) => one.id === id) ?? fresh(id)} goods={all} />}
        </Reading>
      )}
    </Reading>
  )
}
