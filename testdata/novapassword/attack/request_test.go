package attack

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

const (
	passwordPath = "/openstack/latest/password"
	verifyPath   = "/openstack/latest/password/verify"
)

// answer is what a target answered.
type answer struct {
	status int
	header http.Header
	body   string
}

// send makes a request. A current password is presented unless it is empty.
func (tg *target) send(t *testing.T, who caller, method, path, current, body string) answer {
	t.Helper()
	r := try(http.NewRequestWithContext(t.Context(), method, "http://"+tg.addr+path, strings.NewReader(body)))(t)
	r.Header = tg.headers(who)
	if current != "" {
		r.Header.Set("X-Current-Password", current)
	}
	resp := try(tg.client.Do(r))(t)
	defer resp.Body.Close()
	text := try(io.ReadAll(resp.Body))(t)
	return answer{status: resp.StatusCode, header: resp.Header, body: string(text)}
}

func (tg *target) get(t *testing.T, who caller) answer {
	t.Helper()
	return tg.send(t, who, http.MethodGet, passwordPath, "", "")
}

func (tg *target) post(t *testing.T, who caller, current, body string) answer {
	t.Helper()
	return tg.send(t, who, http.MethodPost, passwordPath, current, body)
}

func (tg *target) verify(t *testing.T, who caller, candidate string) answer {
	t.Helper()
	return tg.send(t, who, http.MethodPost, verifyPath, candidate, "")
}

// want checks the status of an answer.
func (a answer) want(t *testing.T, status int) answer {
	t.Helper()
	if a.status != status {
		t.Errorf("status %d %q, want %d", a.status, strings.TrimSpace(a.body), status)
	}
	return a
}

// wantBody checks that the answer is a success with this body.
func (a answer) wantBody(t *testing.T, body string) {
	t.Helper()
	if a.status != http.StatusOK || a.body != body {
		t.Errorf("status %d %q, want 200 %q", a.status, a.body, body)
	}
}

// stream posts a body of the given size without declaring it (chunked) and
// stops as soon as there is an answer. It returns the status.
func (tg *target) stream(t *testing.T, who caller, size int) int {
	t.Helper()
	conn := try(new(net.Dialer).DialContext(t.Context(), "tcp", tg.addr))(t)
	check(t, conn.SetDeadline(time.Now().Add(8*time.Second)))

	sent := make(chan struct{})
	go func() {
		defer close(sent)
		_ = tg.writeChunked(conn, who, size) // fails if the server has had enough
	}()
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	check(t, err, conn.Close())
	<-sent
	return resp.StatusCode
}

// writeChunked writes a POST request with a chunked body.
func (tg *target) writeChunked(w io.Writer, who caller, size int) error {
	var head strings.Builder
	fmt.Fprintf(&head, "POST %s HTTP/1.1\r\nHost: %s\r\nTransfer-Encoding: chunked\r\n", passwordPath, tg.addr)
	for name, values := range tg.headers(who) {
		fmt.Fprintf(&head, "%s: %s\r\n", name, values[0])
	}
	if _, err := io.WriteString(w, head.String()+"\r\n"); err != nil {
		return err
	}
	const step = 32 << 10
	chunk := fmt.Sprintf("%x\r\n%s\r\n", step, strings.Repeat("x", step))
	for range size / step {
		if _, err := io.WriteString(w, chunk); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "0\r\n\r\n")
	return err
}
