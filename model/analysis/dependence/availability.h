// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/graph.h"
#include "model/foundation/job.h"

namespace entente {

/// Values that differ by no more than this are the same (domain.md).
inline constexpr double availabilityTolerance = 1e-9;

/// From a day on, how available a node is, 0 to 1.
struct AvailabilityStep {
    Day from;
    double x = 1;

    friend bool operator==(const AvailabilityStep &, const AvailabilityStep &) = default;
};
using AvailabilitySteps = std::span<const AvailabilityStep>; ///< the first from the distant past; ascending

/// The value in force on @p day.
[[nodiscard]] double valueOn(AvailabilitySteps steps, Day day);

/// Something that is taken away, or lowered.
struct Lowering {
    int node = -1;
    DayRange days; ///< on which
    double to = 0; ///< at most this much of it is left
};

/// The plan as it stands: b of every node over time. Use it as `plan.derived<Availability>()`. Thread-safe once made.
/// The greatest fixed point of domain.md, "Availability", worked out one component after the other.
class Availability
{
public:
    explicit Availability(const Snapshot &plan);

    [[nodiscard]] const DependenceGraph &graph() const { return *graph_; }
    [[nodiscard]] AvailabilitySteps stepsOf(int node) const
    {
        return {steps_.data() + start_[std::size_t(node)], count_[std::size_t(node)]};
    }
    [[nodiscard]] double on(int node, Day day) const { return valueOn(stepsOf(node), day); }

private:
    const DependenceGraph *graph_ = nullptr; ///< of the same snapshot
    std::vector<AvailabilityStep> steps_;
    std::vector<std::uint32_t> start_;
    std::vector<std::uint32_t> count_;
};

/// What a capability in a situation has on some days, with and without the lowerings.
struct SumPiece {
    int node = -1;
    DayRange days;
    double required = 0;
    double weighted = 0; ///< see DependenceNeed
    double before = 0;   ///< S as the plan stands
    double after = 0;
};

/// x of every node once something is taken away. One cascade serves many questions, one after the other, and
/// computes only what a change reaches. Not thread-safe; give each thread its own.
class Cascade
{
public:
    explicit Cascade(const Availability &base);

    /// Takes away @p lowerings instead of what was before. Returns false when @p job was cancelled.
    bool run(std::span<const Lowering> lowerings, Job &job, const std::function<void(const SumPiece &)> &sums = {});

    [[nodiscard]] const Availability &base() const { return *base_; }
    [[nodiscard]] const DependenceGraph &graph() const { return base_->graph(); }
    /// The nodes whose value differs from the base on some day, in the order they were reached.
    [[nodiscard]] const std::vector<int> &changed() const { return changed_; }
    [[nodiscard]] bool isChanged(int node) const { return slot_[std::size_t(node)] >= 0; }
    [[nodiscard]] AvailabilitySteps stepsOf(int node) const
    {
        const int slot = slot_[std::size_t(node)];
        return slot < 0 ? base_->stepsOf(node) : AvailabilitySteps(values_[std::size_t(slot)]);
    }
    [[nodiscard]] double on(int node, Day day) const { return valueOn(stepsOf(node), day); }
    [[nodiscard]] const std::vector<Lowering> &lowerings() const { return lowerings_; }
    /// What is left of the node by itself on @p day: its validity, lowered.
    [[nodiscard]] double ownOn(int node, Day day) const;

private:
    const Availability *base_;
    std::vector<Lowering> lowerings_;
    std::vector<int> slot_; ///< in values_, or -1
    std::vector<std::vector<AvailabilityStep>> values_;
    std::vector<int> changed_;
    std::vector<bool> isWaiting_; ///< by component
    std::vector<int> local_;      ///< scratch memory of the sweep
};

/// The value of a term on a day, given every node's steps. @p stepsOf: AvailabilitySteps(int node).
template<class StepsOf>
[[nodiscard]] double termOn(const DependenceGraph &graph, const DependenceTerm &term, Day day, StepsOf stepsOf);

/// The factor x / b: 1 where nothing was there to lose.
[[nodiscard]] inline double remaining(double x, double b)
{
    return b > 0 ? std::min(1.0, x / b) : 1.0;
}

} // namespace entente

#include "model/analysis/dependence/termvalue.h"
