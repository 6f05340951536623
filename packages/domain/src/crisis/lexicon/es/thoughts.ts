/** Pensar en morir dicho de lado, intentos e ideas sin nombrarlos. */
export const THOUGHTS_ES: Readonly<Record<string, string>> = {
  'suicide.act:self': `
    {ganas/impulso/impulsos/idea/ideas/pensamientos} de {matarme/acabar/terminar/quitarme/tirarme/lanzarme/saltar/desaparecer del}
    {pienso/pensando/imagino/imaginando/fantaseo} _2 {en/con} _1 {soltar el volante/dar un volantazo/matarme/suicidarme/tirarme/colgarme/acabar con/mi muerte/cortarme las/ahorcarme}
    soltar el volante
    {en como/como} lo haria
    {cruza/pasa/viene/ronda} por la? cabeza _3 {matarme/tirarme/suicidarme/acabar/saltar/lanzarme/tomarme/colgarme}`,
  'suicide.act:self:intent': `
    {me voy a/voy a} {quitar/quitarme} la vida
    {despues/luego/cuando/pasando} _5 me mato`,
  'suicide.passive:self': `
    ojala _2 me? {despertara/despierte/despertase/amaneciera/hubiera/naciera}
    ojala _3 {me atropelle/me atropellara/me caiga/me mate un/me lleve}
    {estarian/estaria/vivirian/serian/estan} _2 {mejor/felices/tranquilos/aliviados} sin mi
    soy _1 {carga/estorbo/peso}
    no le _1 {encuentro/veo/hallo} {sentido/el sentido/chiste} a {vivir/la vida/seguir/nada/esto/estar}
    {para que/de que} _1 {sigo/seguir/vivo/vivir/despertar/levantarme}
    {cansada/cansado/harta/harto} de {vivir/existir/estar viva/estar vivo/seguir/despertar}
    nadie {notaria/me extranaria/lloraria por mi}
    {dormirme/dormir} y {no/ya no/nunca} {despertar/volver a despertar/abrir los ojos}
    no {haber/hubiera} nacido
    cerrar los ojos y {no/nunca} _1
    {pensar/pienso/pensando} _1 en _1 {la muerte/morirme/mi muerte}`,
  'suicide.attempt:self': `
    {intente/trate de/quise} _1 {ahorcarme/colgarme/matarme/quitarme la vida/tirarme/envenenarme/cortarme las venas}
    lo voy a volver a intentar
    lo voy a intentar {otra vez/de nuevo}`,
  'scene.tried': `
    {casi/por poco} {salto/me tiro/me lanzo/lo hago/me cuelgo/brinco}
    {senor/senora/alguien/policia/hermano/bombero/muchacho} me {agarro/bajo/bajaron/jalo/detuvo/salvo}
    no me? {atrevi/anime}
    {me dio/me falto} {miedo/valor}
    me {arrepenti/eche para atras}`,
  'scene.went': `
    {me subi/subi/fui/llegue/camine/maneje} _3 {puente/azotea/techo/vias/balcon/acantilado/tejado}`,
  'suicide.preparation:self': `
    {buscando/busque/busco/googleando/googlee/investigando/investigue} _4 {cuanto/cuantas/cuantos/como/dosis/que} _5 {veneno/pastillas/clonazepam/paracetamol/falta/morir/mortal/nudo/soga/altura/matar}
    compre|consegui|pedi|robe _2 {la cuerda/la soga/una soga/veneno para mi/raticida para mi}
    {guardando/guardo/guarde/juntando/junto/junte/escondiendo/escondo} _3 {pastillas/las pastillas/medicamento/clonazepam/insulina}
    escribi|deje|hice {las/mis} {cartas/notas} _1
    {plan/planes} para {quitarme/matarme/acabar/terminar/morir/suicidarme}
    tengo la fecha
    {grabe/grabado/grabados/grabando} _2 {videos/audios/mensajes} _9 {no este/falte/muera/despedirme}
    {videos/audios/cartas} _9 {cuando yo no/cuando no} este`,
  'suicide.preparation:other': `
    {plan/planes} para {quitarse/matarse/acabar con su/suicidarse/morir}`,
  'suicide.inprogress:other': `
    colgandose|matandose|ahorcandose|suicidandose|desangrandose`,
  'suicide.inprogress': `
    me acabo de {cortar/tomar/tragar/disparar/inyectar}
    me acabo {cortar/tomar/tragar} las venas
    {cortar/corte/abri} las venas _6 {sangre/sangrar/sangrando}
    otro lado de la baranda|barandilla|barandal`,
};
