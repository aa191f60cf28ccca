// What a service reads of the synthesised templates; properties come resolved.

export interface Resource {
  /** Logical id. */
  id: string
  stack: string
  /** Physical name. */
  name: string
  arn: string
  // The shape differs by resource type; each reader names the properties it knows.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  properties: any
}

export interface Resources {
  of(type: string): Resource[]
}
