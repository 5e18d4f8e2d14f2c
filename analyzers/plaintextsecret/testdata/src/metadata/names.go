package metadata

import (
	"context"
	"net/http"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

type hubStatus struct {
	AgentSecret  string
	ProxySecret  string
	RobotSecret  string
	PeerSecret   string
	AdminSecret  string
	MirrorSecret string
}

type hub struct {
	metav1.ObjectMeta
	Status hubStatus
}

type secretStore interface {
	Create(ctx context.Context, s *corev1.Secret) (*corev1.Secret, error)
}

// keep puts data into a Secret of a name.
func keep(ctx context.Context, st secretStore, name, data string) (*corev1.Secret, error) {
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Name: name}, StringData: map[string]string{"data": data}}
	if created, err := st.Create(ctx, secret); err == nil {
		return created, nil
	}
	return secret, nil
}

// The field holds the name under which the Secret is kept.
func nameKept(ctx context.Context, st secretStore, h *hub, data string) error {
	secret, err := keep(ctx, st, h.Status.AgentSecret, data)
	if err != nil {
		return err
	}
	h.Status.AgentSecret = secret.Name
	return nil
}

func nameOf(s *corev1.Secret) string { return s.Name }

// The name is read in another function.
func nameKeptByHelper(ctx context.Context, st secretStore, h *hub, data string) error {
	secret, err := keep(ctx, st, h.Status.ProxySecret, data)
	if err != nil {
		return err
	}
	h.Status.ProxySecret = nameOf(secret)
	return nil
}

// What is in the Secret is no name.
func dataKept(ctx context.Context, st secretStore, h, from *hub) error {
	secret, err := keep(ctx, st, "robot", from.Status.RobotSecret)
	if err != nil {
		return err
	}
	h.Status.RobotSecret = secret.StringData["data"] // want `field hubStatus.RobotSecret reaches metadata hub.Status in plain text`
	return nil
}

// A field that happens to be called Name is no name of an object.
func otherName(h, from *hub) {
	entry := struct{ Name string }{from.Status.PeerSecret}
	h.Status.PeerSecret = entry.Name // want `field hubStatus.PeerSecret reaches metadata hub.Status in plain text`
}

// A password stays one under the name of an object.
func passwordAsName(r *http.Request, h *hub) {
	secret := corev1.Secret{ObjectMeta: metav1.ObjectMeta{Name: r.FormValue("password")}}
	h.Status.AdminSecret = secret.Name // want `password from net/http.Request.FormValue reaches metadata hub.Status in plain text`
}

// Only one of the two ways brings a name.
func nameOrSecret(ctx context.Context, st secretStore, h, from *hub, data string) error {
	secret, err := keep(ctx, st, from.Status.MirrorSecret, data)
	if err != nil {
		return err
	}
	value := secret.Name
	if data == "" {
		value = from.Status.MirrorSecret
	}
	h.Status.MirrorSecret = value // want `field hubStatus.MirrorSecret reaches metadata hub.Status in plain text`
	return nil
}
