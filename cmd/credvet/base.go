package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/build"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A checkout is the base of a change, in a directory of its own.
type checkout struct {
	top    string // of the repository
	root   string // a temporary directory, to be removed
	dir    string // where -C is in it
	commit string
	env    []string // for the go command
	exists bool     // whether dir is there: a new service has no base
}

// checkOut writes the files of the merge base of HEAD and rev into a temporary
// directory. Neither the work tree nor the index of the repository is touched:
// the files are written from an index of their own. (An archive would lack
// what its attributes leave out.)
func checkOut(ctx context.Context, env []string, dir, rev string) (*checkout, error) {
	g := git{ctx: ctx, dir: dir, env: env}
	top, err := g.run("rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	prefix, err := g.run("rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	named, err := g.run("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("-base %s: no such revision%s", rev, g.shallow())
	}
	commit, err := g.run("merge-base", named, "HEAD")
	if err != nil {
		return nil, fmt.Errorf("-base %s: it has no history in common with HEAD%s", rev, g.shallow())
	}
	root, err := os.MkdirTemp("", "credvet-base-")
	if err != nil {
		return nil, err
	}
	c := &checkout{top: top, root: root, dir: filepath.Join(root, "tree", filepath.FromSlash(prefix)), commit: commit}
	g.dir = top
	g.env = append(g.env[:len(g.env):len(g.env)], "GIT_INDEX_FILE="+filepath.Join(root, "index"), "GIT_LFS_SKIP_SMUDGE=1")
	tree := filepath.Join(root, "tree")
	if _, err = g.run("-c", "core.sparseCheckout=false", "read-tree", commit); err == nil {
		_, err = g.run("checkout-index", "--all", "--prefix="+tree+"/")
	}
	if err != nil {
		c.remove()
		return nil, err
	}
	c.env = moved(env, filepath.FromSlash(top), tree)
	info, err := os.Stat(c.dir)
	c.exists = err == nil && info.IsDir()
	return c, nil
}

// remove deletes the files; what cannot be deleted is left to the system.
func (c *checkout) remove() { os.RemoveAll(c.root) }

// present gives the patterns of which the base can have something: of those
// that begin with a directory, the ones whose directory is there.
func (c *checkout) present(patterns []string) []string {
	var out []string
	for _, p := range patterns {
		dir, _, _ := strings.Cut(p, "...")
		if build.IsLocalImport(p) {
			if info, err := os.Stat(filepath.Join(c.dir, filepath.FromSlash(dir))); err != nil || !info.IsDir() {
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// hasModule reports whether dir is in a module or workspace of the base.
func (c *checkout) hasModule() bool {
	for at := c.dir; ; at = filepath.Dir(at) {
		if present(at, "go.mod") || present(at, "go.work") {
			return true
		}
		if at == filepath.Join(c.root, "tree") || at == filepath.Dir(at) {
			return false
		}
	}
}

// moved is an environment in which a workspace of the repository is the one of
// the base.
func moved(env []string, from, to string) []string {
	out := make([]string, 0, len(env))
	for _, kv := range env {
		if file, ok := strings.CutPrefix(kv, "GOWORK="); ok && filepath.IsAbs(file) {
			if rel, err := filepath.Rel(from, file); err == nil && filepath.IsLocal(rel) {
				kv = "GOWORK=" + filepath.Join(to, rel)
			}
		}
		out = append(out, kv)
	}
	return out
}

// shallow says what to do about a clone that lacks history; "" if it has it.
func (g git) shallow() string {
	if is, err := g.run("rev-parse", "--is-shallow-repository"); err != nil || is != "true" {
		return ""
	}
	return ": the clone is shallow, fetch its history first (git fetch --unshallow, or fetch-depth: 0 of actions/checkout)"
}

// git runs git in a directory.
type git struct {
	ctx context.Context
	dir string
	env []string
}

func (g git) run(args ...string) (string, error) {
	cmd := exec.CommandContext(g.ctx, "git", args...)
	cmd.Dir, cmd.Env = g.dir, g.env
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return "", errors.New("-base needs git, which is not installed")
		}
		said, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
		if said == "" {
			said = err.Error()
		}
		return "", fmt.Errorf("git %s: %s", args[0], said)
	}
	return strings.TrimRight(stdout.String(), "\r\n"), nil
}
