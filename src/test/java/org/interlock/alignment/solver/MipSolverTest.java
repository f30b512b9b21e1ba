package org.interlock.alignment.solver;

class MipSolverTest extends SolverContract {

  MipSolverTest() {
    super(new MipSolver());
  }
}
