package services

import (
	"maps"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	corev1 "k8s.io/api/core/v1"
)

type registryView struct {
	URL         string
	Annotations map[string]string
}

// view hides one annotation that it knows of.
func view(c *gin.Context, s *corev1.Secret) {
	v := registryView{URL: string(s.Data["url"]), Annotations: map[string]string{}}
	for k, a := range s.Annotations { // want `all annotations of a Secret reach Context.JSON`
		if k == "kubectl.kubernetes.io/last-applied-configuration" {
			continue
		}
		v.Annotations[k] = a
	}
	c.JSON(http.StatusOK, v)
}

// viewFixed shows those of the project itself.
func viewFixed(c *gin.Context, s *corev1.Secret) {
	v := registryView{URL: string(s.Data["url"]), Annotations: map[string]string{}}
	for k, a := range s.Annotations {
		if strings.HasPrefix(k, "registry.example.org/") {
			v.Annotations[k] = a
		}
	}
	c.JSON(http.StatusOK, v)
}

func merged(s *corev1.Secret, extra map[string]string) *registryView {
	all := maps.Clone(extra)
	maps.Copy(all, s.Annotations) // want `all annotations of a Secret are handed to the callers`
	return &registryView{Annotations: all}
}

func mergedFixed(s *corev1.Secret, extra map[string]string) *registryView {
	all := maps.Clone(extra)
	all["description"] = s.Annotations["description"]
	return &registryView{Annotations: all}
}
