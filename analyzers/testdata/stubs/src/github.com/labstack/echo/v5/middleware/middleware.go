// Package middleware holds just what model rows and tests name of github.com/labstack/echo/v5/middleware.
package middleware

import (
	"time"

	"github.com/labstack/echo/v5"
)

type AddTrailingSlashConfig struct {
}

type BasicAuthConfig struct {
}

type BasicAuthValidator func(c *echo.Context, user string, password string) (bool, error)

type BodyDumpConfig struct {
}

type BodyDumpHandler func(c *echo.Context, reqBody []byte, resBody []byte, err error)

type BodyLimitConfig struct {
}

type CORSConfig struct {
}

type CSRFConfig struct {
}

type ExtractorSource string

type GzipConfig struct {
}

type KeyAuthConfig struct {
}

type KeyAuthValidator func(c *echo.Context, key string, source ExtractorSource) (bool, error)

type ProxyBalancer interface {
}

type RateLimiterConfig struct {
}

type RateLimiterStore interface {
}

type RecoverConfig struct {
}

type RemoveTrailingSlashConfig struct {
}

type RequestIDConfig struct {
}

type RequestLoggerConfig struct {
}

type SecureConfig struct {
}

type StaticConfig struct {
}

func AddTrailingSlash() (_ echo.MiddlewareFunc) { return }

func AddTrailingSlashWithConfig(config AddTrailingSlashConfig) (_ echo.MiddlewareFunc) { return }

func BasicAuth(fn BasicAuthValidator) (_ echo.MiddlewareFunc) { return }

func BasicAuthWithConfig(config BasicAuthConfig) (_ echo.MiddlewareFunc) { return }

func BodyDump(handler BodyDumpHandler) (_ echo.MiddlewareFunc) { return }

func BodyDumpWithConfig(config BodyDumpConfig) (_ echo.MiddlewareFunc) { return }

func BodyLimit(limitBytes int64) (_ echo.MiddlewareFunc) { return }

func BodyLimitWithConfig(config BodyLimitConfig) (_ echo.MiddlewareFunc) { return }

func CORS(allowOrigins ...string) (_ echo.MiddlewareFunc) { return }

func CORSWithConfig(config CORSConfig) (_ echo.MiddlewareFunc) { return }

func CSRF() (_ echo.MiddlewareFunc) { return }

func CSRFWithConfig(config CSRFConfig) (_ echo.MiddlewareFunc) { return }

func ContextTimeout(timeout time.Duration) (_ echo.MiddlewareFunc) { return }

func Decompress() (_ echo.MiddlewareFunc) { return }

func Gzip() (_ echo.MiddlewareFunc) { return }

func GzipWithConfig(config GzipConfig) (_ echo.MiddlewareFunc) { return }

func HTTPSRedirect() (_ echo.MiddlewareFunc) { return }

func HTTPSWWWRedirect() (_ echo.MiddlewareFunc) { return }

func KeyAuth(fn KeyAuthValidator) (_ echo.MiddlewareFunc) { return }

func KeyAuthWithConfig(config KeyAuthConfig) (_ echo.MiddlewareFunc) { return }

func MethodOverride() (_ echo.MiddlewareFunc) { return }

func NonWWWRedirect() (_ echo.MiddlewareFunc) { return }

func Proxy(balancer ProxyBalancer) (_ echo.MiddlewareFunc) { return }

func RateLimiter(store RateLimiterStore) (_ echo.MiddlewareFunc) { return }

func RateLimiterWithConfig(config RateLimiterConfig) (_ echo.MiddlewareFunc) { return }

func Recover() (_ echo.MiddlewareFunc) { return }

func RecoverWithConfig(config RecoverConfig) (_ echo.MiddlewareFunc) { return }

func RemoveTrailingSlash() (_ echo.MiddlewareFunc) { return }

func RemoveTrailingSlashWithConfig(config RemoveTrailingSlashConfig) (_ echo.MiddlewareFunc) { return }

func RequestID() (_ echo.MiddlewareFunc) { return }

func RequestIDWithConfig(config RequestIDConfig) (_ echo.MiddlewareFunc) { return }

func RequestLogger() (_ echo.MiddlewareFunc) { return }

func RequestLoggerWithConfig(config RequestLoggerConfig) (_ echo.MiddlewareFunc) { return }

func Rewrite(rules map[string]string) (_ echo.MiddlewareFunc) { return }

func Secure() (_ echo.MiddlewareFunc) { return }

func SecureWithConfig(config SecureConfig) (_ echo.MiddlewareFunc) { return }

func Static(root string) (_ echo.MiddlewareFunc) { return }

func StaticWithConfig(config StaticConfig) (_ echo.MiddlewareFunc) { return }

func WWWRedirect() (_ echo.MiddlewareFunc) { return }
