#ifndef LEGWORK_CNCURSES_SIGNALS_H
#define LEGWORK_CNCURSES_SIGNALS_H
// Signal handlers, in C because only little is allowed inside them. What they share exists
// once for each object file: use these functions from a single Swift file.

struct lw_kept {
  struct termios saved;
  char reset[512];
  volatile sig_atomic_t reset_length;
  volatile sig_atomic_t taken;
  volatile sig_atomic_t signal_pipe;
  volatile sig_atomic_t child;
  volatile sig_atomic_t asked;
  char spare_stack[65536];
};

// Inside a function, since Swift leaves out the variables of a header.
static inline struct lw_kept *lw_kept(void) {
  static struct lw_kept kept;
  return &kept;
}

static inline void lw_append(const char *text) {
  size_t used = (size_t)lw_kept()->reset_length, length;
  if (text == NULL || text == (const char *)-1) return;
  length = strlen(text);
  if (used + length > sizeof lw_kept()->reset) return;
  memcpy(lw_kept()->reset + used, text, length);
  lw_kept()->reset_length = (sig_atomic_t)(used + length);
}

// Gives the terminal back with write(2) and tcsetattr alone.
static inline void lw_give_back(void) {
  if (!lw_kept()->taken) return;
  lw_kept()->taken = 0;
  ssize_t written = write(STDOUT_FILENO, lw_kept()->reset, (size_t)lw_kept()->reset_length);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &lw_kept()->saved);
}

static inline void lw_end_at_exit(void) {
  if (!lw_kept()->taken) return;
  endwin();
  lw_give_back();
}

// The handler is in force once: what is raised again ends the program.
static inline void lw_on_fault(int number) {
  lw_give_back();
  raise(number);
}

static inline void lw_on_signal(int number) {
  char byte = 'h';
  if (number == SIGWINCH) byte = 'w';
  if (number == SIGTSTP) byte = 'z';
  if (number == SIGCONT) byte = 'c';
  // Who asks to end means the editor too, which has the terminal and may not have been told.
  if (byte == 'h') {
    lw_kept()->asked = number;
    if (lw_kept()->child > 0) kill((pid_t)lw_kept()->child, number);
  }
  ssize_t written = write(lw_kept()->signal_pipe, &byte, 1);
  (void)written;
}

static inline void lw_handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// The program that has the terminal meanwhile; 0 for none.
static inline void lw_set_child(int child) {
  lw_kept()->child = child;
  // What asked this one to end while the other was being started has not reached it.
  if (child > 0 && lw_kept()->asked) kill((pid_t)child, lw_kept()->asked);
}

// Says whether the terminal is ours. Only then do stopping and continuing need our hand.
static inline void lw_set_taken(int taken) {
  lw_handle(SIGTSTP, taken ? lw_on_signal : SIG_DFL, SA_RESTART);
  lw_handle(SIGCONT, taken ? lw_on_signal : SIG_DFL, SA_RESTART);
  lw_kept()->taken = taken;
}

// Keeps the terminal's settings as they are, and takes the signal to stop; before ncurses does. One
// that is taken it leaves alone; its own it would ignore while it sends a page, and tell the system
// so twice for every page. What is asked by a signal comes out of the pipe as a byte: `w` the
// window's size, `h` to end, `z` to stop, `c` after a stop.
static inline void lw_prepare(int pipe) {
  tcgetattr(STDIN_FILENO, &lw_kept()->saved);
  lw_kept()->signal_pipe = pipe;
  lw_handle(SIGTSTP, lw_on_signal, SA_RESTART);
}

// Installs every handler, after ncurses has installed its own.
static inline void lw_guard(void) {
  static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = lw_kept()->spare_stack;
  stack.ss_size = sizeof lw_kept()->spare_stack;
  sigaltstack(&stack, NULL);
  lw_kept()->reset_length = 0;
  lw_append("\033[?2004l\033[?1000l\033[?1006l");
  lw_append(tigetstr((char *)"sgr0"));
  lw_append(tigetstr((char *)"op"));
  // Colours that were redefined; ncurses sends it at every ordinary end.
  lw_append(tigetstr((char *)"oc"));
  lw_append(tigetstr((char *)"cnorm"));
  lw_append(tigetstr((char *)"rmkx"));
  lw_append(tigetstr((char *)"rmcup"));
  lw_set_taken(1);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
    lw_handle(faults[i], lw_on_fault, SA_ONSTACK | SA_NODEFER | SA_RESETHAND);
  lw_handle(SIGWINCH, lw_on_signal, SA_RESTART);
  lw_handle(SIGHUP, lw_on_signal, SA_RESTART);
  lw_handle(SIGTERM, lw_on_signal, SA_RESTART);
  lw_handle(SIGQUIT, lw_on_signal, SA_RESTART);
  lw_handle(SIGINT, SIG_IGN, 0);
  lw_handle(SIGPIPE, SIG_IGN, 0);
  atexit(lw_end_at_exit);
}

// Stops the program, the terminal given back already.
static inline void lw_stop(void) { raise(SIGTSTP); }
#endif
