// Package secrets makes answers out of Kubernetes Secrets.
package secrets

import (
	"encoding/json"
	"maps"
	"net/http"

	corev1 "k8s.io/api/core/v1"
)

type cluster struct {
	Name        string
	Annotations map[string]string
}

func cloned(s *corev1.Secret) *cluster {
	annotations := maps.Clone(s.Annotations) // want `all annotations of a Secret are handed to the callers: what is not deleted by name goes along, such as the last applied configuration with the secret in it; copy a fixed set of keys`
	delete(annotations, "kubectl.kubernetes.io/last-applied-configuration")
	return &cluster{Name: s.Name, Annotations: annotations}
}

func assigned(s *corev1.Secret) cluster {
	return cluster{Name: s.Name, Annotations: s.Annotations} // want `all annotations of a Secret are handed to the callers`
}

func looped(s *corev1.Secret) *cluster {
	c := &cluster{Annotations: map[string]string{}}
	for k, v := range s.GetAnnotations() { // want `all annotations of a Secret are handed to the callers`
		c.Annotations[k] = v
	}
	return c
}

func answered(w http.ResponseWriter, s *corev1.Secret) {
	_ = json.NewEncoder(w).Encode(s.Annotations) // want `all annotations of a Secret reach`
}

func chosen(s *corev1.Secret) *cluster {
	return &cluster{Name: s.Name, Annotations: map[string]string{"owner": s.Annotations["owner"]}}
}

func ofConfigMap(c *corev1.ConfigMap) *cluster {
	return &cluster{Name: c.Name, Annotations: maps.Clone(c.Annotations)}
}

// copied stays among Kubernetes' own objects.
func copied(s *corev1.Secret) *corev1.Secret {
	return &corev1.Secret{ObjectMeta: corev1.ObjectMeta{Name: s.Name, Annotations: maps.Clone(s.Annotations)}, Data: s.Data}
}
