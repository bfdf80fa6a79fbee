package io.marketgate.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures the decision of {@link DecisionBenchmark#decide} by the CPU time of its thread, which other load on the
 * machine disturbs less than it does the clock. Prints the best round and the bytes allocated.
 */
final class DecisionCpu {
    private static final int ROUNDS = 12;
    private static final int DECISIONS = 100_000;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final DecisionBenchmark benchmark = new DecisionBenchmark();

    private DecisionCpu(int rules) {
        benchmark.rules = rules;
        benchmark.fill();
    }

    public static void main(String[] args) {
        for (int rules : new int[] {600, 10_000}) {
            System.out.println(rules + " rules: " + new DecisionCpu(rules).measure());
        }
    }

    private String measure() {
        round();
        round();
        round();
        round();
        long best = Long.MAX_VALUE;
        long allocated = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.min(best, round());
        }
        allocated = thread.getCurrentThreadAllocatedBytes() - allocated;
        return best / DECISIONS + " ns, " + allocated / ROUNDS / DECISIONS + " bytes";
    }

    private long round() {
        long begin = thread.getCurrentThreadCpuTime();
        long lines = 0;
        for (int i = 0; i < DECISIONS; i++) {
            lines += benchmark.decide().lines().size();
        }
        long time = thread.getCurrentThreadCpuTime() - begin;
        if (lines == 0) {
            throw new IllegalStateException("decided nothing");
        }
        return time;
    }
}
