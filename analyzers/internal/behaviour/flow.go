package behaviour

import (
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A Flow is what the engine asks of the analysis of data and control flow.
type Flow interface {
	// Follow follows all ways through a function.
	Follow(fn *ssa.Function, w Walk)
	// Effects gives the effects of a call, as rows and names tell.
	Effects(fn *ssa.Function, call ssa.CallInstruction) []Seen
	// Seen gives the effects that flows of data show.
	Seen(fn *ssa.Function) []Seen
	// About tells what is known of a value.
	About(fn *ssa.Function, v ssa.Value) About
	// Status gives the status that a call answers with, 0 if it is not
	// known, and whether it answers at all.
	Status(fn *ssa.Function, call ssa.CallInstruction) (status int, answers bool)
	// Length tells how the way to an instruction compares the declared length
	// of the body: with a maximum only, or so that it bounds the body.
	Length(fn *ssa.Function, instr ssa.Instruction) (declared, complete bool)
	// Mirrors gives the results of a call that are so exactly when an
	// argument is so, and what holds of arguments once it has returned.
	Mirrors(fn *ssa.Function, call *ssa.Call) (mirrors []Mirror, requires []Is)
}

// A Seen is an effect that the flow analysis found.
type Seen struct {
	Instr  ssa.Instruction
	Kind   term.EffectKind
	What   string
	Secret string // the secret that it is about, as the code calls it
	At     finding.Place
	Named  bool
	Found  bool // a finding for it stands where it happens
	Chosen bool // the secret that is stored is a password, or the like, that the request sent
	// Through is the method of an interface behind which it happens; "" if it is seen.
	Through string
}

// About says what the flow analysis knows of a value.
type About struct {
	Request, Secret, Protected bool
	MAC                        bool // computed by a MAC or a signature
	Short, Long                bool // a secret that may, or cannot, be found by trying, by its name
}

// Is says that a value is so.
type Is struct {
	Of    ssa.Value
	Value term.Value
}

// A Mirror says that a result is so exactly when an argument is so.
type Mirror struct {
	Result int
	Value  term.Value
	Arg    Is
}

// A Walk follows ways. Step is for calls and what ends a block; of what is
// known on a way it may ask what conditions and results are.
type Walk struct {
	Step func(s *Step)
	Cut  func(t Test) bool
}

// A Test is one side of a branch: Subject is, or is not, the constant Const
// ("nil", "true" or another's text).
type Test struct {
	If      *ssa.If
	Taken   bool
	Subject ssa.Value
	Const   string
	Holds   bool
}

// A Step is an instruction on a way. Mark rides along. It holds until the
// walk goes on.
type Step struct {
	Way
	Instr ssa.Instruction
	Index int // of the instruction in its block
	Mark  int
	Stop  bool
}

// A Way tells what is known on the way to a step.
type Way interface {
	// Is tells whether a value is a constant, as far as the way tells.
	Is(v ssa.Value, want string) (truth, known bool)
	// Resolve gives the value that a phi has on the way.
	Resolve(v ssa.Value) ssa.Value
}
