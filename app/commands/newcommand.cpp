// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/samples.h"
#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "model/records/setting.h"
#include "model/workspace/edit.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace to create."));
    parser.addOption({QStringLiteral("sample"),
                      tr("Fills it with a sample: %1.").arg(sampleNames().join(QStringLiteral(", "))),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("label"), tr("Label of records that have none."), QStringLiteral("POLICY/LEVEL")});
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    const QString path = parser.positionalArguments().constFirst();
    const QString sample = parser.value(QStringLiteral("sample"));
    // A label names members only once there are some: here it can have no release set.
    const auto parsed = parseLabel(parser.value(QStringLiteral("label")), [](QStringView) { return Uuid{}; });
    if (parsed.has_error()) {
        Error error = parsed.assume_error();
        error.code = ErrorCode::WrongUse; // of the command: nothing was read yet
        error.where = QStringLiteral("--label");
        return error;
    }
    const Label &label = parsed.assume_value();
    if (parser.isSet(QStringLiteral("sample"))) {
        const auto job = context.output.job(tr("Creating"));
        TRYV(createSample(sample, path, context.workspaceOptions, *job));
    } else {
        TRYV(Workspace::create(path, context.workspaceOptions));
    }
    if (!label.isEmpty()) {
        const auto job = context.output.job(tr("Opening"));
        TRY(const auto workspace, Workspace::open(path, Access::ReadWrite, context.workspaceOptions, *job));
        Edit edit = workspace->edit(tr("Set the default label"));
        Setting setting;
        setting.key = QLatin1String(settingDefaultLabel);
        setting.value = labelToStorage(label);
        edit.put(setting);
        TRYV(edit.commit());
    }
    context.output.write(tr("Created %1.").arg(path) + QLatin1Char('\n'));
    return int(ExitDone);
}

} // namespace

Command newCommand()
{
    return {"new", "FILE [--sample NAME] [--label LABEL]",
            QT_TRANSLATE_NOOP("entente", "Creates an empty workspace, or one with a sample plan."), declare, run};
}

} // namespace entente
