import type { Resource } from '../../assembly/assembly.ts'

/** Custom resources in template order, those that another one depends on first. */
export const inOrder = (resources: Resource[]): Resource[] => {
  const ordered: Resource[] = []
  const place = (resource: Resource, path: Resource[]) => {
    if (ordered.includes(resource) || path.includes(resource)) return
    for (const id of resource.dependsOn) {
      const needed = resources.find((one) => one.stack === resource.stack && one.id === id)
      if (needed) place(needed, [...path, resource])
    }
    ordered.push(resource)
  }
  for (const resource of resources) place(resource, [])
  return ordered
}
