package org.interlock.alignment.solver;

class ExactSolverTest extends SolverContract {

  ExactSolverTest() {
    super(new ExactSolver());
  }
}
