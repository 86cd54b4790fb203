// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <QLocale>
#include <QVariant>

#include <vector>

namespace entente {

/// How much a finding matters.
enum class Severity {
    Info,    ///< worth knowing
    Warning, ///< probably not what was meant; every figure still has a meaning
    Error,   ///< the records contradict themselves; figures that touch them are unreliable
};

/// `info`, `warning` or `error`, as in files.
[[nodiscard]] QString severityName(Severity severity);

/// What a kind of finding is called and how it is worded. Defined once, static, beside the code that
/// finds it; a Finding points at it.
struct FindingRule {
    const char *id = ""; ///< stable, in files and scripts, e.g. `dangling-reference`
    Severity severity = Severity::Warning;
    const char *title = "";       ///< one line; translate with tr()
    const char *explanation = ""; ///< why it matters and what to do; translate with tr()
    /// The message. %1 to %9 stand for the finding's records, by `kind:key`, and after them its facts.
    const char *message = "";

    /// Translates one of the texts above.
    [[nodiscard]] static QString tr(const char *text) { return QCoreApplication::translate("Findings", text); }
};

/// Something about a plan that somebody should look at: data, not a sentence. A view words it with
/// message(), jumps to its records, and may offer a fix as an edit.
struct Finding {
    const FindingRule *rule = nullptr;
    std::vector<AnyId> records;  ///< the one it is about first
    std::vector<QVariant> facts; ///< QString, double, int or QDate
    int field = -1;              ///< position in the first record's fields of the one concerned; -1 for none

    friend bool operator==(const Finding &, const Finding &) = default;
    [[nodiscard]] Severity severity() const { return rule->severity; }
};

/// Findings are shared between the states of a plan: an edit leaves most of them as they are.
using FindingPtr = std::shared_ptr<const Finding>;

/// What the records of a finding are called: as commands take them, or as people read them.
enum class RecordWords { Keys, Titles };

/// The finding as a sentence. Records that no longer exist show the digits of their id.
/// @param locale the form of dates and numbers; the C locale gives ISO 8601 and a decimal point.
[[nodiscard]] QString message(const Finding &finding, const Snapshot &plan, const QLocale &locale = QLocale::c(),
                              RecordWords words = RecordWords::Keys);

/// `kind:key` of @p record in @p plan; the digits of the id for a record that does not exist.
[[nodiscard]] QString recordName(const AnyId &record, const Snapshot &plan);
/// displayName() of @p record in @p plan; the digits of the id for a record that does not exist.
[[nodiscard]] QString recordTitle(const AnyId &record, const Snapshot &plan);

} // namespace entente
