// What the rest of the desk sees of a CDK cloud assembly: resources with every intrinsic already worked out.

/** Anything a template says about one resource, intrinsics resolved. */
// oxlint-disable-next-line typescript/no-explicit-any -- templates are foreign JSON; each service reads the few fields it knows
export type Properties = Record<string, any>

export interface Resource {
  /** Logical id, unique within its stack. */
  id: string
  stack: string
  type: string
  /** Physical name: the template's own when it names one, else `<stack>-<logical id>`. */
  name: string
  arn: string
  /** Resolved on first use, because a custom resource's attributes exist only once it has run. */
  readonly properties: Properties
  metadata: Record<string, unknown>
  dependsOn: string[]
}

/** What a custom resource answered to CloudFormation. */
export interface CustomAnswer {
  physicalId: string
  data: Record<string, unknown>
}

export interface Assembly {
  /** Absolute path of cdk.out. */
  dir: string
  /** In the order of the manifest's stacks, then of the template. */
  of(...types: string[]): Resource[]
  all(): Resource[]
  /** The directory or file of an asset, by content hash, object key (`<hash>.zip`) or `aws:asset:path`. */
  asset(name: string): string
  /** The value of a stack's output. */
  output(stack: string, id: string): unknown
  /** Makes a custom resource's attributes available to whoever refers to it. */
  settle(stack: string, id: string, answer: CustomAnswer): void
}

/** Where the cloud's public addresses stand on this desk. */
export interface Addresses {
  /** The one endpoint of the AWS SDK. */
  endpoint: string
  /** The origin people open. */
  frontDoor: string
}
