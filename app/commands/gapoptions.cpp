// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/gapoptions.h"

#include "model/records/identity.h"
#include "model/records/kinds.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

} // namespace

void declareGapOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("situation"),
                      tr("Only this situation or concurrency set; may be given more than once."),
                      QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("capability"),
                      tr("Only this capability, or the leaves of this branch; may be given more than once."),
                      QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("status"),
                      tr("Lowest status that counts: declared (default), offered or confirmed."),
                      QStringLiteral("STATUS")});
    declareScenario(parser);
    declareSpan(parser);
}

Result<> readGapOptions(const QCommandLineParser &parser, const Snapshot &plan, GapOptions &options)
{
    for (const QString &name : parser.values(QStringLiteral("situation")))
        TRYV(selectSituation(plan, name, options));
    for (const QString &key : parser.values(QStringLiteral("capability"))) {
        const Uuid id = references(plan).find(kindOf<Capability>(), key);
        if (id.isNull())
            return Error{ErrorCode::NotFound,
                         tr("there is no capability \"%1\".").arg(key),
                         {},
                         tr("\"entente list FILE capabilities\" shows them.")};
        options.capabilities.push_back({id});
    }
    options.status = parser.value(QStringLiteral("status"));
    TRY(options.window, spanOf(parser));
    return ok();
}

Result<Id<Member>> memberOf(const Snapshot &plan, const QString &key, const QString &option)
{
    const Uuid id = references(plan).find(kindOf<Member>(), key.trimmed());
    if (id.isNull())
        return Error{ErrorCode::NotFound, tr("there is no member \"%1\".").arg(key.trimmed()), option, {}};
    return Id<Member>{id};
}

} // namespace entente
