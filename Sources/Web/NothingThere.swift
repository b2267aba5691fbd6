import Hummingbird

/// What has no route is answered as what a route does not find: nobody can tell from a 404 which it was.
struct NothingThere: RouterMiddleware {
    func handle(
        _ request: Request, context: BasicRequestContext, next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return WebAnswer(status: 404).response
        }
    }
}
