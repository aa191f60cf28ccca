import { fileURLToPath } from 'node:url'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { acknowledge } from '../../acknowledge.ts'
import type { Settings } from '../../settings.ts'
import type { ResponseHeaders } from './response-headers.ts'

interface Behind {
  sites: Bucket
  pictures: Bucket
  apiDomain: string
  headers: ResponseHeaders
}

const REWRITE = fileURLToPath(new URL('./rewrite.js', import.meta.url))

const acknowledgeDistribution = (distribution: Distribution, { domain }: Settings): void => {
  acknowledge(distribution, 'AwsSolutions-CFR1', 'Members travel; a card must open abroad too.')
  acknowledge(
    distribution,
    'AwsSolutions-CFR2',
    'The API is throttled at its stage and per member; a WAF costs more than a small brand’s whole bill and can be put here later.',
  )
  acknowledge(
    distribution,
    'AwsSolutions-CFR3',
    'Paths carry card and store codes; the API’s own access log says what operations need without them.',
  )
  if (!domain)
    acknowledge(
      distribution,
      'AwsSolutions-CFR4',
      'Without a domain of one’s own CloudFront’s certificate fixes the minimum; with DOMAIN_NAME it is TLS 1.2.',
    )
}

/** The one address of everything. */
export const frontDoor = (
  scope: Construct,
  settings: Settings,
  { sites, pictures, apiDomain, headers }: Behind,
): Distribution => {
  const rewrite = new EdgeFunction(scope, 'Rewrite', {
    functionName: `jidian-${settings.stage}-rewrite`,
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromFile({ filePath: REWRITE }),
  })
  const siteOrigin = S3BucketOrigin.withOriginAccessControl(sites)
  const site = (responseHeadersPolicy: ResponseHeaders['liff']): BehaviorOptions => ({
    origin: siteOrigin,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    responseHeadersPolicy,
    compress: true,
    functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
  })
  const distribution = new Distribution(scope, 'FrontDoor', {
    comment: `Jidian ${settings.stage}`,
    defaultBehavior: site(headers.admin),
    additionalBehaviors: {
      // Files that tell about the API; the first pattern that fits wins, so they stand before it.
      '/api/openapi.json': site(headers.docs),
      '/api/docs*': site(headers.docs),
      '/api/*': {
        origin: new HttpOrigin(apiDomain),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // API Gateway finds its API by the Host header, so the viewer's must not reach it.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: headers.inert,
      },
      '/liff': site(headers.liff),
      '/liff/*': site(headers.liff),
      '/admin/*': site(headers.admin),
      '/pictures/*': {
        origin: S3BucketOrigin.withOriginAccessControl(pictures),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers.inert,
      },
    },
    httpVersion: HttpVersion.HTTP2_AND_3,
    // The cheapest class with Taiwan in it.
    priceClass: PriceClass.PRICE_CLASS_200,
    ...(settings.domain && {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [settings.domain.name],
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', settings.domain.certificateArn),
    }),
  })
  acknowledgeDistribution(distribution, settings)
  return distribution
}
