package vocabulary

import "testing"

func TestIdentityKey(t *testing.T) {
	for name, want := range map[string]bool{
		"machineKey": true, "MachineKey": true, "ClientCertificate": true, "peerCertFingerprint": true,
		"key": false, "cacheKey": false, "primaryKey": false, "hostKeyPath": false, "node": false, "": false,
	} {
		if got := IdentityKey(name); got != want {
			t.Errorf("IdentityKey(%q) = %v", name, got)
		}
	}
}

func TestDrawn(t *testing.T) {
	for name, want := range map[string]bool{
		"APIKey": true, "PreAuthKey": true, "AccessToken": true, "PersonalAccessToken": true, "RunnerToken": true,
		"User": false, "Password": false, "LoginToken": false, "ResetToken": false, "RecoveryCode": false, "Token": false, "PublicKey": false, "": false,
	} {
		if got := Drawn(name); got != want {
			t.Errorf("Drawn(%q) = %v", name, got)
		}
	}
}
