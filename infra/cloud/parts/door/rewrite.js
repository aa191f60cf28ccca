// Runs in CloudFront (runtime cloudfront-js-2.0) before the cache: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
// An app's own paths are one file to S3. Error responses could do this too, but they would swallow the API's 403 and 404.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it
function handler(event) {
  var request = event.request
  var path = request.uri
  if (path === '/' || path === '/admin')
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/admin/' } } }
  if (path === '/api/docs' || path === '/api/docs/') request.uri = '/api/docs/index.html'
  var last = path.slice(path.lastIndexOf('/') + 1)
  if (last.indexOf('.') >= 0) return request
  if (path === '/liff' || path.indexOf('/liff/') === 0) request.uri = '/liff/index.html'
  if (path.indexOf('/admin/') === 0) request.uri = '/admin/index.html'
  return request
}
