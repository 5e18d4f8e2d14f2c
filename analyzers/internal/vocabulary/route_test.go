package vocabulary_test

import (
	"testing"

	. "github.com/credvet/credvet/analyzers/internal/vocabulary"
)

func TestPublicPath(t *testing.T) {
	for _, test := range []struct {
		want     bool
		patterns []string
	}{
		{true, []string{
			"/login", "POST /login", "GET example.com/login", "/api/v1/auth/login", "/logout", "/healthz", "/api/health", "/readyz", "/livez", "/metrics",
			"/favicon.ico", "…/installation/init", "/installer/step/{n}", "/static/*", "/assets/{file...}", "/.well-known/openid-configuration", "/oidc/.well-known/jwks.json", "/callback", "/callback/{connector}",
			"/auth/{connector}/login", "/oauth2/token", "/oauth/authorize", "/webhook", "/webhook/{id}", "/api/webhook", "/register", "/api/v1/signup",
			"/auth/register", "/forgot-password", "/auth/forgot-password", "/user/reset_password", "/robots.txt", "/ping", "/saml/acs", "/health/ready", "/version",
			"/admin/login", "/api/system/loginAuth", "/system/logout-auth", "/authLogout", "/account/sign-in", "/login?next=1", "/users/verify-email/{token}",
		}},
		{false, []string{
			"/", "", "/users", "/users/{id}", "/users/{id}/reset-password", "/api/webhooks", "/projects/{id}/webhook/policies", "/admin/users",
			"/admin/oauth2/auth/requests/login", "/api/tokens", "/login-history", "/users/{id}/login-auths", "/users/{id}/logins", "/oauth2/register/{id}", "/devices/{id}/activate",
			"/api/keys", "/images/create", "/api/v1/secrets", "/loginattempts", "/health-records", "/publications", "/settings/metrics-config", "/callbacks",
			"/machine/register", "/staticpages", "GET /api/backup", "/docs-admin", "/statistics", "/apps/installation", "/api/v2/session",
		}},
	} {
		for _, pattern := range test.patterns {
			if got := PublicPath(pattern); got != test.want {
				t.Errorf("PublicPath(%q) = %v, want %v", pattern, got, test.want)
			}
		}
	}
}

func TestPublicHandler(t *testing.T) {
	all(t, "PublicHandler", PublicHandler,
		`Login HandleLogin loginHandler handleAuthCallback OAuthCallback healthz Health handleHealth HealthCheck readyz Metrics Favicon serveStatic Register
		RegisterUser Signup ForgotPassword requestPasswordReset VerifyEmail handleWebhook StripeWebhook Logout NotFound Ping GetHealth openidConfiguration
		handleSignIn LoginPage`,
		`CreateUser ListWebhooks DeleteWebhook CreateWebhook GetLoginAttempts LoginHistory AdminLogin handleAdminHealth ListLogins getToken UpdateProfile
		registerNode ChangePassword SetWebhook NewHealth ValidateLogin ListMetrics deleteCallback Upload GetUser Tokens ResetUserPassword CheckLogin
		handleSecrets backup RevokeSession`)
}
