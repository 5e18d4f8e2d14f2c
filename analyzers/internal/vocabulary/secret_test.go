package vocabulary_test

import (
	_ "embed"
	"strings"
	"testing"

	. "github.com/credvet/credvet/analyzers/internal/vocabulary"
)

//go:embed testdata/names.tsv
var names string

// TestNames holds the verdicts of testdata/names.tsv: each name has exactly the one it is listed with.
func TestNames(t *testing.T) {
	count := 0
	for line := range strings.Lines(names) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			t.Fatalf("malformed line %q", line)
		}
		count++
		if got := verdict(fields[0]); got != fields[1] {
			t.Errorf("%s is %s, want %s (%s)", fields[0], got, fields[1], fields[2])
		}
	}
	if count < 300 {
		t.Errorf("%d names, want at least 300", count)
	}
}

func verdict(name string) string {
	var got []string
	if kind := Secret(name); kind != None {
		got = append(got, kind.String())
	}
	for _, judge := range []struct {
		name  string
		holds func(string) bool
	}{{"hash", IsHashName}, {"sealed", IsSealedName}, {"masked", IsMaskedName}} {
		if judge.holds(name) {
			got = append(got, judge.name)
		}
	}
	if len(got) == 0 {
		return "none"
	}
	return strings.Join(got, "+")
}

func TestFormOf(t *testing.T) {
	for _, test := range []struct {
		field, of string
		want      bool
	}{
		{"PasswordType", "Password", true},
		{"password_algorithm", "Password", true},
		{"PasswordHashed", "Password", true},
		{"PasswordAge", "Password", false},
		{"TokenType", "Password", false},
		{"Type", "Password", false},
		{"Type", "", false},
	} {
		if got := FormOf(test.field, test.of); got != test.want {
			t.Errorf("FormOf(%q, %q) = %v, want %v", test.field, test.of, got, test.want)
		}
	}
}

func TestIsPassword(t *testing.T) {
	all(t, "IsPassword", IsPassword,
		"password userPassword newPassword adminPass db_passwd passphrase userPwd userPin passwords passwordBytes pw",
		"token apiKey clientSecret passwordHash resetPassword passwordToken privateKey passwordPolicy otp credential secret encryptedPassword")
}

func TestSecretField(t *testing.T) {
	for _, test := range []struct {
		owner, field string
		want         Kind
	}{
		{"Token", "Value", Authenticator},
		{"UserInvite", "InviteCode", Authenticator},
		{"Device", "DeviceCode", None},
		{"DeviceAuthorization", "DeviceCode", Authenticator},
		{"Credential", "Data", Content},
		{"Credential", "Value", Content},
		{"APIKey", "Key", Authenticator},
		{"HMAC", "Key", Content},
		{"Encrypter", "key", Content},
		{"Invitation", "Code", Authenticator},
		{"OneTimeCode", "Code", Authenticator},
		{"VerificationRecord", "Code", Authenticator},
		{"PKCS11SigningConfig", "PIN", Content},
		{"User", "Pwd", Content},
		{"UserExternal", "Pass", Content},
		{"User", "Password", Content},
		{"Token", "Token", Authenticator},
		{"oauth2.Token", "AccessToken", Authenticator},
		{"Password", "Value", Content},
		{"Secret", "Value", Content},
		{"Shell", "Pwd", None},
		{"User", "Name", None},
		{"Token", "ID", None},
		{"Token", "Name", None},
		{"Setting", "Value", None},
		{"Setting", "Key", None},
		{"KeyToPath", "Key", None},
		{"SecretKeySelector", "Key", None},
		{"SecretRef", "Key", None},
		{"SecretRef", "Value", None},
		{"Error", "Code", None},
		{"Coupon", "Code", None},
		{"Lexer", "Token", None},
		{"html.Token", "Data", None},
		{"PasswordHash", "Value", None},
		{"EncryptedToken", "Data", None},
		{"PasswordPolicy", "Value", None},
		{"Label", "Value", None},
		{"", "Value", None},
		{"", "password", Content},
		{"User", "", None},
	} {
		if got := SecretField(test.owner, test.field); got != test.want {
			t.Errorf("SecretField(%q, %q) = %v, want %v", test.owner, test.field, got, test.want)
		}
	}
}

func TestObjectName(t *testing.T) {
	all(t, "ObjectName", ObjectName,
		"name Name GetName GenerateName generateName UID uid GetUID Namespace GetNamespace",
		"ID id sessionID tokenName secret filename naming getSecret names")
}

func TestDeepCopy(t *testing.T) {
	all(t, "DeepCopy", DeepCopy,
		"DeepCopy DeepCopyInto DeepCopyObject deepCopy DeepClone CloneDeep",
		"Copy Clone copyDeeply Deep deepEqual CopyInto")
}

func TestMetadata(t *testing.T) {
	all(t, "Metadata", Metadata,
		"metadata Metadata annotations Annotations labels Labels tags Tags properties userData UserData systemMetadata sysmeta objectMeta podLabels nodeAnnotations tagList customAttributes instanceMetadata resourceTags",
		"label annotation tag labelSelector labelKey buildTags structTags htmlMeta metadataKey getMetadata idpMetadata property tagName attribute password")
}

func TestRequestValueName(t *testing.T) {
	all(t, "RequestValueName", RequestValueName,
		"Authorization Proxy-Authorization X-Api-Key X-Auth-Token x-api-key Cookie password new_password access_token refresh_token session_id PHPSESSID X-Vault-Token X-Hub-Signature-256 Stripe-Signature otp pin pwd client_secret code_verifier X-Amz-Security-Token connect.sid",
		"Content-Type Accept User-Agent X-Request-Id Idempotency-Key page_token Access-Control-Allow-Credentials country_code key code name token_type ETag X-Forwarded-For Sec-WebSocket-Key sort")
}

// all checks a judge against names that it accepts and names that it does not.
func all(t *testing.T, what string, judge func(string) bool, yes, no string) {
	t.Helper()
	for _, name := range strings.Fields(yes) {
		if !judge(name) {
			t.Errorf("%s(%q) = false, want true", what, name)
		}
	}
	for _, name := range strings.Fields(no) {
		if judge(name) {
			t.Errorf("%s(%q) = true, want false", what, name)
		}
	}
}

func TestInvitation(t *testing.T) {
	all(t, "Invitation", Invitation,
		"inviteCode InvitationToken invite_code circleInviteCode",
		"invite inviteURL code accessCode inviteCodeLength invitedBy")
}
