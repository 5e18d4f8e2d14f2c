package vocabulary_test

import (
	"strings"
	"testing"

	. "github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// methods checks a judge against names written Owner.Name or Name.
func methods(t *testing.T, what string, judge func(owner, name string) bool, yes, no string) {
	t.Helper()
	all(t, what, func(name string) bool {
		owner, method, ok := strings.Cut(name, ".")
		if !ok {
			owner, method = "", name
		}
		return judge(owner, method)
	}, yes, no)
}

func TestAuthentication(t *testing.T) {
	methods(t, "Authentication", Authentication,
		`Authenticate authenticateUser AuthenticateRequest RequireLogin RequireUser RequireSignIn RequireSignedIn WithAuth withAuth VerifyToken verifyToken
		CheckSession ValidateJWT ValidateToken ValidateAccessToken auth AuthMiddleware authMiddleware AuthRequired RequireAuth RequireAuthenticated
		IsAuthenticated isAuthenticated LoginRequired basicAuth BasicAuth JWTMiddleware jwtAuth NewAuthMiddleware checkBasicAuth MustUser ensureAuth
		VerifyAPIKey CheckCredentials verifyWebhookSignature reqToken HasValidSession IsLoggedIn SignedInOnly Authenticator.Middleware
		BaseAPI.RequireAuthenticated authInterceptor AdminAuth Server.authenticateBearerAuth tokenAuthMiddleware BasicAuthWithConfig`,
		`NewAuthenticator NoAuth SkipAuth getAuth SetAuth ParseToken CreateToken RefreshToken ensureUser EnsureToken ensureServiceAccountToken ValidateCSRFToken
		VerifyCaptcha checkHealth requireField validateInput TokenName ValidateTokenFormat Lexer.checkToken RequireAdmin CheckPermission Authorize
		Request.BasicAuth ByLoggedIn SetLoggedIn HasBackchannelLogoutSessionRequired authenticationMethods Login LoginHandler WithToken WithBasicAuth
		WithUser CheckPassword Unauthenticated requireJSON authURL checkPageToken VerifyResetToken`)
}

func TestAuthorization(t *testing.T) {
	methods(t, "Authorization", Authorization,
		`Authorize authorize AuthorizeRequest CheckPermission checkPermissions RequireAdmin requireAdmin MustBeAdmin canEdit CanI CanAccess CanDelete IsAllowed
		EnsureOwner hasAccess HasPermission HasRole IsAdmin isOwner ValidateNamespaceAccess enforce Enforcer.Enforce ACL.AllowNsOp ACL.AllowNodeWrite
		ResolveACL resolveTokenAndACL AdminOnly adminOnly OwnerOnly RequireRole RequirePermission checkAccess VerifyOwnership userCanEditTemplate
		UserHasAccess UserCanAccessResource IsGlobalAdmin withAdmin checkMemoReadAccess PermissionCheck permissionMiddleware RBACMiddleware IsAuthorized
		canViewerAccessMemo IsAdminOrSelf isSuperUser AdminAccess RestrictedAccess CheckRole AllowAdmin MustOrgMember ReqAdmin Authorizer.Check
		User.IsAdminUser AuthorizedEndpointAccess requireProjectAccess`,
		`checkHealth canRetry CanSeek allowOrigin AllowMethods AllowCredentials requireField validateInput isAdminEmail isRoot Limiter.Allow
		IsPermission IsOriginAllowed IsMethodAllowed GrantTypeAllowed MethodNotAllowed AuthorizeURL AuthorizeEndpoint AuthorizeCode authzToPB EnsureRole
		ensureClusterRoles ensureDefaultAdmin ValidateRole validatePolicy CreateRole GetPermissions ListRoles SetOwner AddMember NewAuthorizer NewACL
		checkFilePermissions Unauthorized IsAuthenticated RequireLogin authMiddleware checkDiskAccessTime hasOwner enforceLimits enforcePKCE
		mustParse MustCompile isAllowedIP canWriteFile Conn.CanWrite RoleName profileByIDNoPermCheck GrantRole RateLimiter.enforce ValidateAccessToken`)
}

func TestLimiting(t *testing.T) {
	methods(t, "Limiting", Limiting,
		`RateLimit rateLimit RateLimitMiddleware NewRateLimitMiddleware RateLimitByIP LimitRequests limitRequests limitRequestsWithTopic LimitAccess Throttle
		throttleLogin CheckLockout checkLockout isLockedOut TooManyAttempts LoginAttempts CheckLoginAttempts recordFailedLogin IncrementFailedAttempts
		VerifyCaptcha CheckCaptcha captchaMiddleware Limiter.Allow RateLimiter.Wait RateLimiter.Middleware IsRateLimited IsAccountLocked isBanned
		Regulator.HandleAttempt checkSigninErrorTimes LimitLogins LoginLimiter bruteForceGuard Limiter.Take visitor.RequestAllowed RateLimiterWithConfig captcha.VerifyString`,
		`Limit Query.Limit LimitReader LimitBytes LimitRequestBody BodyLimit NewRateLimiter GetRateLimit SetRateLimit RateLimitConfig RateLimitError
		WithRateLimitConfig isRateLimitExempt GetCaptcha NewCaptcha GenerateCaptcha ConnLimiter ConcurrencyLimiter ACL.Allow LimitOffset allowOrigin
		MarkFailed recordFailure maxAllowedFailures countFailedValidations LimitRanges limitDepth RateLimitRetryAfter logRateLimit IsLocked lock
		ResourceLimits validateRateLimits`)
}

func TestIncrements(t *testing.T) {
	methods(t, "Increments", func(_, identifier string) bool { return Increments(identifier) },
		`Incr IncrBy Cache.Increment incrementAttempts`,
		`Increase Incremental GetIncrement Count Income`)
}

func TestBodyLimiting(t *testing.T) {
	methods(t, "BodyLimiting", BodyLimiting,
		`MaxBytes MaxBytesReader MaxBytesHandler LimitBody limitBody BodyLimit BodyLimitMiddleware LimitRequestBody RequestSizeLimiter LimitReader
		NewLimitedReader readAllMaxBytes ReadBodyLimited LimitUpload MaxBodySize APIBodyLimitingHandler`,
		`Limit RateLimit LimitRequests GetMaxBodySize SetBodyLimit ReadBody ParseBody ReadAll MaxConns maxDepth MaxBodyConfig body isBodyLimited
		MaxAge LimitOffset uploadFile`)
}

func TestElevation(t *testing.T) {
	methods(t, "Elevation", Elevation,
		`AsSystem AsSystemRestricted AsAdmin AsRoot asSuperuser WithSystemContext WithAdminContext WithInternalActor WithPrivilegedClient WithAdmin
		GetAdminContext GetPrivilegedKubeClient getPrivilegedClient NewSystemContext newAdminContext adminContext adminCtx superuserContext privilegedClient
		RunAsSystem runAsRoot ActAsAdmin Elevate ElevateContext elevatePrivileges Sudo SkipAuthz WithoutAuthorization BypassPermissionCheck WithBypassRBAC
		BecomeRoot NewInternalContext createCachedPrivilegedKubeClient WithSuperUser GetSystemActor`,
		`GetAdminUser CreateAdminUser NewAdmin GetSystemInfo NewSystem systemInfo rootCtx rootCmd rootContext WithRoot WithRootCAs WithInternal
		InternalServerError AsInternalError GetInternalIP NewInternalClient NewAdminClient getAdminPassword IsAdmin RequireAdmin adminHandler
		handleAdminUpdateClient AsString asUser WithUser WithContext GetContext SkipVerify WithoutCancel SystemContext NewRoot UserSessionElevation
		AdminEmail GetRootPath`)
}

func TestVerification(t *testing.T) {
	methods(t, "Verification", Verification,
		`VerifyPassword verifyPassword ComparePassword CheckPassword CheckPasswordHash CompareHashAndPassword ComparePasswordAndHash CheckUserPassword
		PasswordMatches passwordMatches IsPasswordCorrect MatchPassword User.ValidatePassword ValidateOTP VerifyTOTP ValidateTOTP validateTOTPCode
		VerifyOTP CheckPasscode UseRecoveryCode CheckVerificationCode CheckVerifyCodeWithLimit VerifyPin CheckClientSecret VerifySecret checkCredentials
		ConsumeOneTimeCode CheckInvitationCode TOTP.Validate Password.Verify TOTPVerify VerifyCredentials CheckPwd`,
		`CheckPasswordStrength ValidatePasswordPolicy checkPasswordLength CheckPasswordExpired ValidatePassword PasswordPolicy.ValidatePassword
		HashPassword ResetPassword ChangePassword GetPassword HasPassword SetPassword VerifyEmail VerifyToken CheckStatusCode checkExitCode
		ValidateSigningSecret StandardPasswordPolicyProvider.Check Config.validateMFA CheckPasswordNotSameAsCurrent matchPath compareVersions
		passwordHash IsPassword TestPass validateCountryCode ValidateAuthorizeCode`)
}

func TestLogsIn(t *testing.T) {
	all(t, "LogsIn", LogsIn,
		"Login login SignIn signInUser LogIn LoginUser LoginWithPassword LoginByEmail Authenticate AuthenticateUser authenticateLocal HandleLogin",
		"LoginURL SignInOptions LoginPage GetLogin AuthenticateToken AuthenticateRequest Logout SignOut LastLogin LoginAttempts LogInfo SignInvoice LoginWithGoogle")
}

func TestSignsUp(t *testing.T) {
	all(t, "SignsUp", SignsUp,
		"signUp SignupHandler handleRegistration Register registerUser UserSignUp",
		"signOut RegisterRoutes registerMetrics Login unregister createUser")
}

func TestSealing(t *testing.T) {
	all(t, "Sealing", Sealing,
		"Encrypt encrypt EncryptSecret encryptToken Seal SealToken AesEncrypt aesGCMEncrypt ReversibleEncrypt MustEncrypt wrapKey WrapAuthKey Reencrypt tpmSeal",
		"Decrypt IsEncrypted NewEncrypter EncryptionKey Unseal GetEncrypted ShouldEncrypt ApplyLetsEncrypt encryptionKeyRotationSecretsEncrypt WrapError Wrap SealedBox encode HashPassword registerEncryptFlags")
}

func TestHashing(t *testing.T) {
	all(t, "Hashing", Hashing,
		"Hash HashPassword hashToken hashSecret BcryptHash MustHash CreateHash calculateHash computeDigest sha256Hex Sha256 MD5Sum ComputeHMAC HashSHA256FromString passwordHash Digest",
		"CheckPasswordHash CompareHashAndPassword VerifyHash GetPasswordHash FindByHash HashLen HashMap hashRing HashEQ UpdateHash decodeArgon2idHash ValidateHash Encrypt IsHash NewHasher HashAlgorithm")
}

func TestAsksProtection(t *testing.T) {
	all(t, "AsksProtection", AsksProtection,
		"IsPasswordHashed isHashed IsEncrypted needsHash isBcrypt IsPlain HasPlaintextPassword wasEncrypted shouldHash",
		"IsAdmin HashPassword Encrypt Hashed isLocal IsEmpty CanEdit IsValid")
}

func TestStateChanging(t *testing.T) {
	methods(t, "StateChanging", StateChanging,
		`CreateUser UpdateUser DeleteUser SaveToken PutObject SetPassword InsertRow RemoveMember StoreSecret AddMember UpsertToken PatchUser RevokeToken
		ResetPassword ChangePassword RotateKey GetOrCreateUser FindOrCreate LoadAndDelete handleDeleteUser Store.Create EnableUser DisableUser RenameUser
		ImportUsers ApproveDevice Delete CacheManager.DeleteDetails ArchiveLists`,
		`GetUser ListUsers FindToken SetHeader Header.Set Logger.SetLevel SetTimeout AddFlags AddHandler UpdateTime CreatedAt UpdatedAt DeletedUsers
		Creator NewUser StoreUint32 PutVarint CheckUser CreateOptions setup Settings Address additional isDeleted Validate removed
		Mutation.SetPassword putInCache UpdateCache CacheManager.SetDetails ArchiveList linkReference Map.LoadOrStore MapOf.Store ConcurrentMap.Remove`)
}

func TestNotesVisit(t *testing.T) {
	all(t, "NotesVisit", NotesVisit,
		"countAccess RecordView IncrementDownloadCount incrViews trackVisit UpdateLastSeen TouchLastAccess updateLastVisitTime",
		"CountUsers CreateView DeleteVisits UpdateLastName RecordPayment GrantAccess access SetAccess IncrementBalance")
}

func TestCreating(t *testing.T) {
	methods(t, "Creating", func(_, identifier string) bool { return Creating(identifier) },
		`CreateUser InsertRow addMember NewAccount handleCreateUser`, `GetOrCreateUser FindUser Created creator UpdateUser`)
}

func TestReading(t *testing.T) {
	methods(t, "Reading", Reading,
		`GetUser ListUsers FindToken LoadConfig FetchKey QueryRows ReadFile ShowUser LookupUser SearchUsers SelectRows DescribeUser RetrieveSecret
		CountUsers handleGetUser Exists Get List viewFile ExportKeys Store.Find peek scanRows browse iterate handleListTokens LookUpUser`,
		`CreateUser GetOrCreateUser FindOrCreate LoadAndDelete ReadOnly Getter Listen Finder DeleteUser reader listing UpdateUser NewList Loader
		targetUser budget Forget SetGet counter exported Validate HandleFunc searcher GetAndSet`)
}

func TestForAdministrators(t *testing.T) {
	methods(t, "ForAdministrators", func(_, identifier string) bool { return ForAdministrators(identifier) },
		"AdminGuard requireAdmin AdminOnly superuserOnly RequireAdministrator",
		"LoginGuard requireUser adminPage NewAdmin administer")
}
